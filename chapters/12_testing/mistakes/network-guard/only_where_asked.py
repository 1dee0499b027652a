def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("no_network"):
        socket_allow_hosts(LOOPBACK, allow_unix_socket=True)
