from sqlalchemy import text

__table_args__ = (
    Index(
        "uq_users_email_normalized_living",
        "email_normalized",
        unique=True,
        sqlite_where=text("is_active"),
        postgresql_where=text("is_active"),
    ),
    Index("ix_users_created_at_id", "created_at", "id"),
)
