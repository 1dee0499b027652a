@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    if server is not None:
        return "sqlite://"
    make: NewDatabase = request.getfixturevalue("new_database")
    return make()
