@pytest.fixture(autouse=True, scope="module")
def clean_slate(app: Flask) -> Iterator[None]:
    with app.app_context():
        db.drop_all()
        db.create_all()
    yield
