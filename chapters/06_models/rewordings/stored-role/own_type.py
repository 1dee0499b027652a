role: Mapped[Role] = mapped_column(
    Enum(
        Role,
        native_enum=True,
        create_constraint=True,
        length=16,
        values_callable=lambda members: [str(m) for m in members],
    ),
    default=Role.USER,
)
