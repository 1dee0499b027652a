@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    with create_app("development").app_context():
        return db.engine.url.render_as_string(hide_password=False)
