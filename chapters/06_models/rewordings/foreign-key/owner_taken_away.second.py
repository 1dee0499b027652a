user_id: Mapped[int | None] = mapped_column(
    ForeignKey("users.id", ondelete="SET NULL"), index=True
)
