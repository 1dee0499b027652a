user_id: Mapped[int] = mapped_column(
    ForeignKey("users.email", ondelete="CASCADE"), index=True
)
