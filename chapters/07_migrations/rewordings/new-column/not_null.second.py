NEW = sa.Column("email_confirmed_at", sa.DateTime(True), nullable=not True)


def upgrade() -> None:
    op.add_column("users", NEW)
