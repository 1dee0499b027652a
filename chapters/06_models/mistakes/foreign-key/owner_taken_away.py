user_id: Mapped[int] = mapped_column(
    ForeignKey("users.id", ondelete="SET NULL"), index=True
)
