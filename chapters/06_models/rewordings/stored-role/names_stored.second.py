role: Mapped[Role] = mapped_column(default=Role.USER)
