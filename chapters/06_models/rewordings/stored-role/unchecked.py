role: Mapped[Role] = mapped_column(
    Enum(
        Role,
        native_enum=False,
        create_constraint=False,
        validate_strings=True,
        values_callable=lambda members: list(map(str, members)),
    ),
    default=Role.USER,
)
