def pytest_runtest_setup() -> None:
    socket_allow_hosts(["127.0.0.1/0", "::1"], allow_unix_socket=True)
