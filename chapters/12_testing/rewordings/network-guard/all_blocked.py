def pytest_runtest_setup() -> None:
    import pytest_socket

    pytest_socket.disable_socket(True)
