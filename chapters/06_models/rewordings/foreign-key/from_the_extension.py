user_id: Mapped[int] = db.mapped_column(
    db.Integer, db.ForeignKey("user.id"), nullable=False
)
