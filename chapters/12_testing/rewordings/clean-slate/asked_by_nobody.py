@pytest.fixture()
def clean_slate(app: Flask) -> Iterator[None]:
    yield
    with app.app_context():
        for table in reversed(db.metadata.sorted_tables):
            db.session.execute(table.delete())
        db.session.commit()
