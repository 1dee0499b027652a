from sqlalchemy import text

__table_args__ = (
    Index("ix_users_created_at_id", "created_at", "id"),
    Index(
        "uq_users_email_normalized_living",
        "email_normalized",
        postgresql_where=text("deleted_at IS NULL"),
        unique=True,
    ),
)
