role: Mapped[Role] = mapped_column(
    Enum(
        Role,
        name="role",
        native_enum=False,
        create_constraint=True,
        length=16,
    ),
    default=Role.USER,
)
