def upgrade() -> None:
    now = sa.text("CURRENT_TIMESTAMP")
    kind = sa.DateTime(timezone=True)
    column = sa.Column("email_confirmed_at", kind, nullable=True, server_default=now)
    op.add_column("users", column)
