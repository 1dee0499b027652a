@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    with app.app_context():
        db.session.remove()
    yield
