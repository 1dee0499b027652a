role: Mapped[Role] = mapped_column(
    Enum(Role, native_enum=False, values_callable=lambda e: [r.name for r in e]),
    default=Role.USER,
)
