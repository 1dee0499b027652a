from sqlalchemy import UniqueConstraint

__table_args__ = (
    UniqueConstraint("email", name="uq_users_email_normalized_living"),
    Index("ix_users_created_at_id", "created_at", "id"),
)
