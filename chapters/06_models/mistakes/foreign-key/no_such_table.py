user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
