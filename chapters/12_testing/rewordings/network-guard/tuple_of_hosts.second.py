def pytest_runtest_setup() -> None:
    socket_allow_hosts(tuple(LOOPBACK), allow_unix_socket=True)
