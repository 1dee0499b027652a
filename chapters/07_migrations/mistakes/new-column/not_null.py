def upgrade() -> None:
    column = sa.Column("email_confirmed_at", sa.DateTime(timezone=True), nullable=False)
    op.add_column("users", column)
