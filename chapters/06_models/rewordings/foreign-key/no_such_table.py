user_id: Mapped[int] = mapped_column(
    ForeignKey("User.id", ondelete="CASCADE"), index=True
)
