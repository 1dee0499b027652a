__table_args__ = (
    Index("ix_users_created_at_id", "created_at", "id"),
    Index(
        "uq_users_email_normalized_living",
        "email_normalized",
        sqlite_where=LIVING,
        postgresql_where=LIVING,
        unique=True,
    ),
)
