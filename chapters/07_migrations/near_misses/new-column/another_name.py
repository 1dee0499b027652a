def upgrade() -> None:
    column = sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True)
    op.add_column("users", column)
