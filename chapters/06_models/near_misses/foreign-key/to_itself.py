user_id: Mapped[int] = mapped_column(
    ForeignKey("token_families.id", ondelete="CASCADE"), index=True
)
