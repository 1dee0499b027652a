user_id: Mapped[int] = mapped_column(
    ForeignKey("users.id", ondelete="RESTRICT"), index=True
)
