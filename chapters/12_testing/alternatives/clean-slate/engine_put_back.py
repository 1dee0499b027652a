@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    with app.app_context():
        engines = cast("dict[str | None, Any]", db.engines)
    engine = engines[None]
    connection = engine.connect()
    connection.begin()
    engines[None] = connection
    yield
    engines[None] = engine
    connection.close()
