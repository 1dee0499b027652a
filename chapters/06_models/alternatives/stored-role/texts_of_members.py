role: Mapped[Role] = mapped_column(
    Enum(
        Role,
        native_enum=False,
        create_constraint=True,
        length=32,
        values_callable=lambda members: list(map(str, members)),
    ),
    insert_default=Role.USER,
)
