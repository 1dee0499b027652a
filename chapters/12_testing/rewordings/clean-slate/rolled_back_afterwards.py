@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    try:
        yield
    finally:
        with app.app_context():
            db.session.rollback()
            db.session.remove()
