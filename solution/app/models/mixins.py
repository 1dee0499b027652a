"""Mixins: a key, times in UTC, and being deleted but kept."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

LIVING = text("deleted_at IS NULL")


def utc_now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, in UTC both ways, on databases that store no zone as well."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self, value: datetime | None, dialect: Dialect
    ) -> datetime | None:
        """Hand a moment to the database.

        Raises:
            ValueError: It has no zone, so it could be any of 26 hours.
        """
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"{value!r} has no time zone: give it one, such as UTC")
        return value.astimezone(UTC)

    def process_result_value(
        self, value: Any | None, dialect: Dialect
    ) -> datetime | None:
        """Return a moment from the database; without a zone, it was stored in UTC."""
        if value is None:
            return None
        moment: datetime = value
        if moment.tzinfo is None:
            return moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC)


class IntegerKey:
    """Rows are known by a number that the database gives out."""

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)


class Timestamps:
    """Rows know when they were made and last changed."""

    created_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=utc_now, sort_order=1
    )
    updated_at: Mapped[datetime] = mapped_column(
        UtcDateTime, default=utc_now, onupdate=utc_now, sort_order=1
    )


class SoftDelete:
    """Rows that are deleted stay, with the time; the living ones have none."""

    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime, sort_order=1)

    @property
    def is_deleted(self) -> bool:
        """Whether the row counts as gone."""
        return self.deleted_at is not None
