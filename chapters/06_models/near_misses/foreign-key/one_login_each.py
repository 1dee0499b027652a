user_id: Mapped[int] = mapped_column(
    ForeignKey("users.id", ondelete="CASCADE"), index=True, unique=True
)
