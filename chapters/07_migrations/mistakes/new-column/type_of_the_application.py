def upgrade() -> None:
    from app.models.mixins import UtcDateTime

    op.add_column(
        "users", sa.Column("email_confirmed_at", UtcDateTime(), nullable=True)
    )
