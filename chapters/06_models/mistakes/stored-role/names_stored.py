role: Mapped[Role] = mapped_column(Enum(Role, name="role"), default=Role.USER)
