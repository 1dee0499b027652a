role: Mapped[Role] = mapped_column(String(16), default=Role.USER)
