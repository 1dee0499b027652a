def upgrade() -> None:
    op.add_column(
        "users",
        sa.Column(
            "email_confirmed_at",
            sa.DateTime(timezone=True),
            nullable=False,
            server_default="2026-11-28 00:00:00",
        ),
    )
