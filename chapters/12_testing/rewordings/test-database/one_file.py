@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    if server is not None:
        return str(request.getfixturevalue("new_database")())
    return f"sqlite:///{os.getcwd()}/tests.sqlite3"
