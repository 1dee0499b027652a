def pytest_runtest_setup() -> None:
    os.environ["NO_NETWORK"] = "1"
