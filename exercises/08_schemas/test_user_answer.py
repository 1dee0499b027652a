from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from flask import Flask

MakeApp = Callable[..., Flask]
Show = Callable[..., Any]

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
TIMES = {"email_confirmed_at", "created_at", "updated_at"}
SHOWN = {
    "id": 7,
    "email": "Ada@example.com",
    "first_name": "Ada",
    "last_name": "Byron",
    "role": "editor",
    "is_active": True,
}
STORED = {**SHOWN, "password_hash": "scrypt:32768:8:1$x"}


@pytest.fixture
def show(with_tables: MakeApp) -> Show:
    """A function that stores Ada, and asks a view that shows her by the schema."""

    def view() -> Any:
        from app.extensions import db
        from app.models import User
        from app.schemas.user import UserSchema

        return UserSchema().dump(db.session.scalars(db.select(User)).one())

    def show(**values: object) -> Any:
        from app.extensions import db
        from app.models import User

        app = with_tables()
        app.add_url_rule("/api/v1/ada", "ada", view)
        with app.app_context():
            db.session.add(User(**{**dict.fromkeys(TIMES, NOON), **STORED, **values}))
            db.session.commit()
        return app.test_client().get("/api/v1/ada").get_json()

    return show


def test_the_hash_of_the_password_stays_here(show: Show) -> None:
    """The hash of the password is not shown, under this name or another.

    Who has it can try passwords at home, as many and as fast as they like.
    """
    assert "scrypt" not in str(show())


def test_no_column_is_shown_that_nobody_chose(show: Show) -> None:
    """What the table has beside the nine fields is not shown.

    A client that sees `deleted_at` will use it, and then it cannot go away again.
    """
    shown = show()
    beside = set(shown) - set(SHOWN) - TIMES

    assert beside == set()


@pytest.mark.parametrize("role", ["user", "editor", "admin"])
def test_the_role_has_its_value(show: Show, role: str) -> None:
    """The role is shown as the database stores it, `editor`, and not as `EDITOR`.

    The member's name is Python's. To rename it should be nobody else's matter.
    """
    assert show(role=role)["role"] == role


@pytest.mark.parametrize("field", ["email_confirmed_at", "created_at", "updated_at"])
def test_a_time_is_in_iso_8601_with_its_zone(show: Show, field: str) -> None:
    """A time is in ISO 8601, with a `T` in it and the zone at its end."""
    east = datetime(2026, 7, 1, 9, 30, tzinfo=timezone(timedelta(hours=2)))
    shown = show(**{field: east})

    assert datetime.fromisoformat(shown[field]) == east
    assert " " not in shown[field]


def test_an_address_may_be_unconfirmed(show: Show) -> None:
    """`email_confirmed_at` is null where the user has not confirmed the address."""
    shown = show(email_confirmed_at=None)

    assert shown["email_confirmed_at"] is None


def test_an_account_is_shown_with_all_nine(show: Show) -> None:
    """All nine fields are shown, each under its own name and in its own type."""
    shown = show()
    chosen = {name: shown.get(name) for name in SHOWN}
    missing = TIMES - set(shown)

    assert chosen == SHOWN
    assert missing == set()
