@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    if server is None:
        return "sqlite://"
    return str(request.getfixturevalue("new_database"))
