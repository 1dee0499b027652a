@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    return os.environ.get("TEST_DATABASE_URL") or "sqlite://"
