"""Mixins: what several models have: a key, times in UTC, and a mark for deletion."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

LIVING = text("deleted_at IS NULL")


def utc_now() -> datetime:
    """Return the current time, in UTC."""
    return datetime.now(UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC, also on databases that store no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Return the moment in UTC, for the database.

        Raises:
            ValueError: It has no time zone, so nobody knows which moment it is.
        """
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"{value!r} has no time zone: give it one, such as UTC")
        return value.astimezone(UTC)

    def process_result_value(
        self, value: Any | None, dialect: Dialect
    ) -> datetime | None:
        """Return a moment from the database. One without a time zone is in UTC."""
        if value is None:
            return None
        moment: datetime = value
        if moment.tzinfo is None:
            return moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC)


class IntegerKey:
    """Each row has a number, which the database chooses."""

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Timestamps:
    """Each row has the time when it was made, and when it was last changed."""

    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=utc_now, sort_order=1
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=utc_now, onupdate=utc_now, sort_order=1
    )


class SoftDelete:
    """A deleted row stays in the table. It has the time when it was deleted."""

    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime, sort_order=1)

    @property
    def is_deleted(self) -> bool:
        """Whether the row is deleted."""
        return self.deleted_at is not None
