@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    return database_uri(os.environ.get("TEST_DATABASE_URL", "sqlite://")) or ""
