from sqlalchemy import UniqueConstraint

__table_args__ = (
    Index("ix_users_created_at_id", "created_at", "id"),
    UniqueConstraint(
        "deleted_at", "email_normalized", name="uq_users_email_normalized_living"
    ),
)
