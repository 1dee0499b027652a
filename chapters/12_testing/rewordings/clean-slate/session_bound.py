@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    with app.app_context(), db.engine.connect() as connection:
        transaction = connection.begin()
        db.session().bind = connection
        yield
        transaction.rollback()
