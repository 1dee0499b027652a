def pytest_runtest_setup() -> None:
    socket_allow_hosts()
