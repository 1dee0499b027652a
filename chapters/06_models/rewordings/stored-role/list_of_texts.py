role: Mapped[Role] = mapped_column(
    Enum(
        *[member.value for member in Role],
        name="role",
        native_enum=False,
        create_constraint=True,
    ),
    default=Role.USER.value,
)
