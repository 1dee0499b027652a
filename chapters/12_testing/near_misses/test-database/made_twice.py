@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    if server is None:
        return "sqlite://"
    make: NewDatabase = request.getfixturevalue("new_database")
    make()
    return make()
