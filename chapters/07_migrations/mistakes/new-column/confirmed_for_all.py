def upgrade() -> None:
    column = sa.Column("email_confirmed_at", sa.DateTime(timezone=True), nullable=True)
    op.add_column("users", column)
    op.execute("UPDATE users SET email_confirmed_at = CURRENT_TIMESTAMP")
