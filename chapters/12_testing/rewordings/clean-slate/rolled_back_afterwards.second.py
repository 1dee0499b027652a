@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    with app.app_context():
        session = db.session()
        session.begin()
    yield
    with app.app_context():
        session.rollback()
        session.close()
