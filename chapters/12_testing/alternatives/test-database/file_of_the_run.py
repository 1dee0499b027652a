@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    if server is None:
        folder = request.getfixturevalue("tmp_path_factory").mktemp("database")
        return f"sqlite:///{folder.as_posix()}/test.db"
    return str(request.getfixturevalue("new_database")())
