def pytest_runtest_setup() -> None:
    from pytest_socket import _remove_restrictions

    socket_allow_hosts(LOOPBACK, allow_unix_socket=True)
    _remove_restrictions()
