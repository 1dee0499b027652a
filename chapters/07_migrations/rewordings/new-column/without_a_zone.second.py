from sqlalchemy import Column, DateTime


def upgrade() -> None:
    confirmed = Column("email_confirmed_at", DateTime(timezone=False), nullable=True)
    op.add_column("users", confirmed)
