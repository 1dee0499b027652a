import sqlalchemy as sa

__table_args__ = (
    sa.UniqueConstraint("email_normalized", postgresql_where=LIVING),
    Index("ix_users_created_at_id", "created_at", "id"),
)
