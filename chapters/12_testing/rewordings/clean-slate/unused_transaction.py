@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    with app.app_context():
        connection = db.engine.connect()
    outer = connection.begin()
    yield
    outer.rollback()
    connection.close()
