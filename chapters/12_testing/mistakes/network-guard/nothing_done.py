def pytest_runtest_setup() -> None:
    pass
