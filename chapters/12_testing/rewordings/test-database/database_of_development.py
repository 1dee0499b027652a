@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    if server is None:
        return os.getenv("DATABASE_URL", "sqlite://")
    make: NewDatabase = request.getfixturevalue("new_database")
    return make()
