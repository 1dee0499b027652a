role: Mapped[Role] = mapped_column(
    Enum(
        Role,
        name="role",
        native_enum=False,
        create_constraint=True,
        length=16,
        values_callable=lambda roles: [role.value for role in roles],
    ),
    default=Role.EDITOR,
)
