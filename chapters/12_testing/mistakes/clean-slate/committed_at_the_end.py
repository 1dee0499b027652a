@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    with app.app_context():
        engines = cast("dict[str | None, Any]", db.engines)
    with (
        engines[None].begin() as connection,
        patch.dict(engines, {None: connection}),
    ):
        yield
