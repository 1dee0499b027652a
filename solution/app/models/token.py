"""Tokens: what the application stores of the tokens that it has given out."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base
from app.models.mixins import IntegerKey, Timestamps, UtcDateTime

JTI_LENGTH = 36


class TokenFamily(IntegerKey, Timestamps, Base):
    """One login: a series of refresh tokens, of which only the last one is good.

    Each refresh replaces the token by a new one. If somebody uses an old token again,
    that token or a newer one was stolen, so the whole family is revoked. Access tokens
    name their family too, and are refused once it is revoked.
    """

    __tablename__ = "token_families"

    user_id: Mapped[int] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), index=True
    )
    current_jti: Mapped[str] = mapped_column(String(JTI_LENGTH), unique=True)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
