from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session, scoped_session

from app.models import User
from app.models.mixins import UtcDateTime, utc_now

TOKYO = timezone(timedelta(hours=9))
NOON = datetime(2026, 3, 29, 12, 0, 0, 123456, tzinfo=UTC)
DIALECT = sqlite.dialect()


@pytest.fixture
def user(session: scoped_session[Session]) -> User:
    """A user who is stored."""
    user = User(email="ann@example.com", password_hash="x")
    session.add(user)
    session.commit()
    return user


@pytest.mark.parametrize("given", [NOON, NOON.astimezone(TOKYO)])
def test_a_moment_comes_back_as_the_same_moment_in_utc(
    session: scoped_session[Session], user: User, given: datetime
) -> None:
    user.deleted_at = given
    session.commit()

    assert user.deleted_at == NOON
    assert user.deleted_at.tzinfo is UTC


def test_moments_compare_across_zones(
    session: scoped_session[Session], user: User
) -> None:
    user.deleted_at = NOON
    session.commit()
    query = select(User.id).where(User.deleted_at == NOON.astimezone(TOKYO))

    assert session.scalars(query).all() == [user.id]


def test_the_zone_of_the_session_makes_no_difference(
    session: scoped_session[Session], user: User
) -> None:
    if session.connection().dialect.name != "postgresql":
        pytest.skip("only PostgreSQL's sessions have a time zone")
    user.deleted_at = NOON
    session.flush()
    session.execute(text("SET LOCAL TIME ZONE 'Asia/Tokyo'"))
    session.expire(user)

    assert user.deleted_at == NOON
    assert user.deleted_at.tzinfo is UTC


def test_a_time_without_a_zone_is_not_stored(
    session: scoped_session[Session], user: User
) -> None:
    user.deleted_at = NOON.replace(tzinfo=None)

    with pytest.raises(StatementError, match="zone"):
        session.flush()


def test_a_time_without_a_zone_is_not_compared_with(
    session: scoped_session[Session],
) -> None:
    query = select(User).where(User.created_at < NOON.replace(tzinfo=None))

    with pytest.raises(StatementError, match="zone"):
        session.execute(query)


def test_no_moment_is_no_moment() -> None:
    assert UtcDateTime().process_bind_param(None, DIALECT) is None
    assert UtcDateTime().process_result_value(None, DIALECT) is None


@pytest.mark.parametrize("stored", [NOON.replace(tzinfo=None), NOON.astimezone(TOKYO)])
def test_what_a_database_stored_is_read_in_utc(stored: datetime) -> None:
    read = UtcDateTime().process_result_value(stored, DIALECT)

    assert read == NOON
    assert read.tzinfo is UTC


def test_a_new_row_has_the_time_of_now(user: User) -> None:
    for moment in (user.created_at, user.updated_at):
        assert abs(utc_now() - moment) < timedelta(minutes=1)


def test_a_change_moves_updated_at_alone(
    session: scoped_session[Session], user: User
) -> None:
    user.created_at = user.updated_at = NOON
    session.commit()
    user.first_name = "Ann"
    session.commit()

    assert user.created_at == NOON
    assert user.updated_at > NOON


def test_a_row_is_deleted_once_it_has_the_time(user: User) -> None:
    assert user.is_deleted is False

    user.deleted_at = NOON

    assert user.is_deleted is True
