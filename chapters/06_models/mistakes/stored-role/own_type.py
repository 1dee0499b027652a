role: Mapped[Role] = mapped_column(
    Enum(
        Role,
        name="role",
        create_constraint=True,
        values_callable=lambda roles: [role.value for role in roles],
    ),
    default=Role.USER,
)
