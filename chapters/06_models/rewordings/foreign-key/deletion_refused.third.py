user_id: Mapped[int] = mapped_column(
    ForeignKey("users.id", onupdate="CASCADE"), index=True
)
