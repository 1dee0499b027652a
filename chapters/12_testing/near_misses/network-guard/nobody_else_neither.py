def pytest_runtest_setup() -> None:
    socket_allow_hosts([], allow_unix_socket=True)
