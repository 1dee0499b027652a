"""Models: the people of one room, what they have sent, and what they were asked."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

NAME, SLUG, CARD = 40, 80, 280  # characters


class Base(DeclarativeBase):
    """What every model is derived from."""


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC, also on a database that stores no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(
        self,
        value: Any | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> datetime | None:
        """Return a moment from the database."""
        return None if value is None else value.replace(tzinfo=UTC)


class Room(Base):
    """The one room of a file: when it began, and whether the last card is out."""

    __tablename__ = "room"

    id: Mapped[int] = mapped_column(primary_key=True)
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    is_card_open: Mapped[bool] = mapped_column(default=False)


class Learner(Base):
    """A person, and where they are now.

    Attributes:
        token_digest: Of the secret that their workspace keeps.
        since: When they began with the exercise.
        help_at: When they asked for help; None while they do not.
        last_number: Of the last report that was taken.
    """

    __tablename__ = "learners"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME))
    token_digest: Mapped[str] = mapped_column(String(64), unique=True)
    joined_at: Mapped[datetime] = mapped_column(UtcDateTime)
    exercise: Mapped[str | None] = mapped_column(String(SLUG))
    verdict: Mapped[str | None] = mapped_column(String(10))
    mistake: Mapped[str | None] = mapped_column(String(SLUG))
    since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    help_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last_number: Mapped[int] = mapped_column(default=0)


class Report(Base):
    """One verdict that a learner's program has sent."""

    __tablename__ = "reports"
    __table_args__ = (
        UniqueConstraint("learner_id", "number"),
        Index("ix_reports_done", "verdict", "learner_id", "exercise"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(
        ForeignKey("learners.id", ondelete="CASCADE")
    )
    number: Mapped[int]
    exercise: Mapped[str] = mapped_column(String(SLUG))
    verdict: Mapped[str] = mapped_column(String(10))
    mistake: Mapped[str | None] = mapped_column(String(SLUG))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class Poll(Base):
    """A question of the course that is or was open on the board.

    Attributes:
        phase: One of `services.polls.PHASES`.
    """

    __tablename__ = "polls"

    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[str] = mapped_column(String(SLUG))
    phase: Mapped[str] = mapped_column(String(10))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Vote(Base):
    """What one learner took in one round; a later one in that round replaces it."""

    __tablename__ = "votes"
    __table_args__ = (UniqueConstraint("poll_id", "learner_id", "round"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id", ondelete="CASCADE"))
    learner_id: Mapped[int] = mapped_column(
        ForeignKey("learners.id", ondelete="CASCADE")
    )
    round: Mapped[int]
    option: Mapped[int]


class Card(Base):
    """What one learner takes along, and what is unclear to them."""

    __tablename__ = "cards"

    id: Mapped[int] = mapped_column(primary_key=True)
    learner_id: Mapped[int] = mapped_column(
        ForeignKey("learners.id", ondelete="CASCADE"), unique=True
    )
    useful: Mapped[str] = mapped_column(String(CARD))
    unclear: Mapped[str] = mapped_column(String(CARD))
