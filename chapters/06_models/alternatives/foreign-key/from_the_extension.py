from app.extensions import db

user_id: Mapped[int] = db.mapped_column(
    db.Integer, db.ForeignKey("users.id", ondelete="CASCADE"), index=True
)
