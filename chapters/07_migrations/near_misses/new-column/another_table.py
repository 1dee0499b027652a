def upgrade() -> None:
    column = sa.Column("email_confirmed_at", sa.DateTime(timezone=True), nullable=True)
    op.add_column("token_families", column)
