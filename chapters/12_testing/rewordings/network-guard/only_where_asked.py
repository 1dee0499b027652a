def pytest_runtest_setup(item: pytest.Item) -> None:
    if "no_network" not in item.keywords:
        return
    socket_allow_hosts(LOOPBACK, allow_unix_socket=True)
