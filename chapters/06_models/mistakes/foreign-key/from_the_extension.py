user_id: Mapped[int] = mapped_column(
    db.ForeignKey("users.id", ondelete="CASCADE"), index=True
)
