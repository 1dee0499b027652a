def pytest_runtest_setup() -> None:
    from pytest_socket import disable_socket

    disable_socket(allow_unix_socket=True)
