def upgrade() -> None:
    from app.extensions import db

    db.create_all()
