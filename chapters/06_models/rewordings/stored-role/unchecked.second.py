role: Mapped[Role] = mapped_column(
    Enum(Role, values_callable=lambda r: [member.value for member in r]),
    default=Role.USER,
)
