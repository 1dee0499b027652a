user_id: Mapped[int] = mapped_column(index=True)
