@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    memory = URL.create("sqlite")
    return memory.render_as_string()
