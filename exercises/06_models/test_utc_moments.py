import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any

import pytest
from sqlalchemy import (
    Column,
    MetaData,
    Table,
    create_engine,
    insert,
    make_url,
    select,
    text,
)
from sqlalchemy.engine import Connection
from sqlalchemy.exc import StatementError

TOKYO = timezone(timedelta(hours=9), "Tokyo")
NEW_YORK = timezone(timedelta(hours=-4), "New York")
NOON = datetime(2026, 3, 29, 12, 0, 0, 123456, tzinfo=UTC)
NO_ZONE = NOON.replace(tzinfo=None)


@pytest.fixture(autouse=True)
def machine_elsewhere() -> Iterator[None]:
    """The machine's own zone is five hours from UTC, where a process can set it."""
    set_zone: Callable[[], None] = getattr(time, "tzset", lambda: None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "HERE+5")
        set_zone()
        yield
    set_zone()


@pytest.fixture
def meetings() -> Iterator[tuple[Connection, Table]]:
    """A table of meetings on SQLite, with a column of `UtcDateTime`."""
    from app.models.mixins import UtcDateTime

    table = Table("meetings", MetaData(), Column("begins", UtcDateTime))
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        table.create(connection)
        yield connection, table
    engine.dispose()


@pytest.mark.parametrize("zone", [UTC, TOKYO, NEW_YORK])
def test_a_moment_is_stored_in_utc(
    meetings: tuple[Connection, Table], statements: list[Any], zone: tzinfo
) -> None:
    """Just after noon in UTC is stored as 12:00:00.123456, whatever zone it came in.

    That is what a clock in UTC shows then. SQLite keeps these figures, and no zone.
    """
    connection, table = meetings
    statements.clear()
    connection.execute(insert(table).values(begins=NOON.astimezone(zone)))
    stored = connection.scalar(text("SELECT begins FROM meetings"))

    assert stored == "2026-03-29 12:00:00.123456"


def test_moments_compare_across_zones(
    meetings: tuple[Connection, Table], statements: list[Any]
) -> None:
    """Just after noon in UTC is found by the same moment in Tokyo, 21:00:00.123456."""
    connection, table = meetings
    connection.execute(insert(table).values(begins=NOON))
    statements.clear()
    query = select(table).filter_by(begins=NOON.astimezone(TOKYO))
    found = connection.execute(query).all()

    assert len(found) == 1


def test_a_time_without_a_zone_is_refused(meetings: tuple[Connection, Table]) -> None:
    """A time without a zone is refused with a ValueError that shows it, year and all.

    Noon is a moment in one zone and another moment in the next. Nobody can tell later
    which one was meant.
    """
    connection, table = meetings
    with pytest.raises(StatementError) as caught:
        connection.execute(insert(table).values(begins=NO_ZONE))

    refusal = caught.value.orig

    assert isinstance(refusal, ValueError)
    assert "2026" in str(refusal)


def test_a_time_without_a_zone_is_not_compared_with(
    meetings: tuple[Connection, Table],
) -> None:
    """The database is not searched for a time without a zone either."""
    connection, table = meetings
    with pytest.raises(StatementError) as caught:
        connection.execute(select(table).filter_by(begins=NO_ZONE))

    assert isinstance(caught.value.orig, ValueError)


def test_no_moment_is_stored_as_null(meetings: tuple[Connection, Table]) -> None:
    """None is stored as NULL: a user who is not deleted has no time of deletion."""
    connection, table = meetings
    connection.execute(insert(table).values(begins=None))
    stored = connection.scalar(text("SELECT begins FROM meetings"))

    assert stored is None


def test_a_moment_keeps_its_zone_for_other_databases() -> None:
    """What goes to the database says that it is in UTC.

    PostgreSQL would take a time without a zone to be in the zone of the session.
    """
    from app.models.mixins import UtcDateTime

    dialect = make_url("postgresql+psycopg://").get_dialect()()
    sent = UtcDateTime().process_bind_param(NOON.astimezone(TOKYO), dialect)

    assert sent is not None
    assert sent == NOON
    assert sent.utcoffset() == timedelta(0)
