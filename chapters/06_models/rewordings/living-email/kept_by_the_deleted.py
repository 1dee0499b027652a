from sqlalchemy import UniqueConstraint

__table_args__ = (
    UniqueConstraint("email_normalized", name="uq_users_email_normalized_living"),
    Index("ix_users_created_at_id", "created_at", "id"),
)
