"""Tokens: what the application remembers of those that it gave out."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base
from app.models.mixins import IntegerKey, Timestamps, UtcDateTime

JTI_LENGTH = 36


class TokenFamily(IntegerKey, Timestamps, Base):
    """One login: a line of refresh tokens, of which the last alone is good.

    Each refresh puts a new token in the place of the one used. An older one that
    turns up again was stolen, or its successor was, so the whole family goes. Access
    tokens name their family too: to revoke it is to refuse them all at once.
    """

    __tablename__ = "token_families"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), index=True
    )
    current_jti: Mapped[str] = mapped_column(String(JTI_LENGTH), unique=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
