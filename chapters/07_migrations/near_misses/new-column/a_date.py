def upgrade() -> None:
    op.add_column("users", sa.Column("email_confirmed_at", sa.Date(), nullable=True))
