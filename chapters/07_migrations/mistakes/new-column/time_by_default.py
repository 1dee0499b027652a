def upgrade() -> None:
    op.add_column(
        "users",
        sa.Column(
            "email_confirmed_at",
            sa.DateTime(timezone=True),
            server_default=sa.func.now(),
            nullable=False,
        ),
    )
