@pytest.fixture(scope="session", autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    with app.app_context():
        engines = cast("dict[str | None, Any]", db.engines)
    with engines[None].connect() as connection:
        transaction = connection.begin()
        with patch.dict(engines, {None: connection}):
            yield
        transaction.rollback()
