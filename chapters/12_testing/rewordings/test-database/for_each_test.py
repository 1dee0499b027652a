@pytest.fixture()
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    if server:
        return str(request.getfixturevalue("new_database")())
    return "sqlite:///:memory:"
