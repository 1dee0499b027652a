__table_args__ = (
    Index(
        "uq_users_email_normalized_living",
        "email_normalized",
        "deleted_at",
        unique=True,
    ),
    Index("ix_users_created_at_id", "created_at", "id"),
)
