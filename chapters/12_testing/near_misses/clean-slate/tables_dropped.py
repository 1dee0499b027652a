@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    yield
    with app.app_context():
        db.drop_all()
