import random
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from werkzeug.security import check_password_hash

ADA = {"email": "ada@example.com", "role": "editor", "first_name": "Ada"}
Seed = Callable[..., str | None]
Users = Callable[[], list[Any]]


@pytest.fixture
def seed_user(app: Flask) -> Seed:
    """A function that calls `seed_user`, and stores what it adds."""
    from app.commands import seed_user
    from app.extensions import db

    def call(**user: str) -> str | None:
        with app.app_context():
            told = seed_user(**{**ADA, **user})
            db.session.commit()
        return told

    return call


@pytest.fixture
def users(app: Flask) -> Users:
    """A function that returns all users."""
    from app.extensions import db
    from app.models import User

    def users() -> list[Any]:
        with app.app_context():
            return list(db.session.scalars(db.select(User).order_by(User.id)))

    return users


def last_word(told: str | None) -> str:
    """Return the last word of a line, without a full stop."""
    return (told or " ").split(" ")[-1]


def test_the_user_is_added_with_role_and_names(seed_user: Seed, users: Users) -> None:
    """The user has the address, the role and the names that the file gives."""
    seed_user()
    found = [(u.email, u.role.value, u.first_name) for u in users()]

    assert found == [("ada@example.com", "editor", "Ada")]


def test_the_line_ends_with_a_password_that_works(
    seed_user: Seed, users: Users
) -> None:
    """The line that comes back names the user, and ends with the password."""
    told = seed_user()
    password = last_word(told)
    works = check_password_hash(users()[0].password_hash, password)

    assert "ada@example.com" in (told or "")
    assert works


def test_no_two_users_have_the_same_password(seed_user: Seed) -> None:
    """Each user gets another password. One that stands in code, everybody knows."""
    first, second = seed_user(), seed_user(email="grace@example.com")

    assert last_word(first) != last_word(second)


def test_a_password_cannot_be_guessed(app: Flask) -> None:
    """Whoever knows the address and the state of `random` does not know the password.

    It is made by `secrets`, and so long that nobody tries them all.
    """
    from app.commands import seed_user
    from app.extensions import db

    passwords = []
    for _ in range(2):
        random.seed(7)
        with app.app_context():
            passwords.append(last_word(seed_user(**ADA)))
            db.session.rollback()
    first, second = passwords

    assert first != second
    assert len(first) >= 12


def test_to_seed_again_adds_nobody(seed_user: Seed, users: Users) -> None:
    """Who is there already is not added again, and no password is told."""
    seed_user()
    told = seed_user()
    count = len(users())

    assert count == 1
    assert told is None


@pytest.mark.parametrize("email", ["ADA@example.com", " ada@example.com"])
def test_two_spellings_are_one_user(seed_user: Seed, users: Users, email: str) -> None:
    """Another spelling of an address is the same account, as it is at a login."""
    seed_user()
    told = seed_user(email=email)
    count = len(users())

    assert count == 1
    assert told is None


def test_who_is_there_stays_as_they_are(seed_user: Seed, users: Users) -> None:
    """A developer who has changed their password and role keeps both."""
    seed_user()
    before = [(u.password_hash, u.role) for u in users()]
    seed_user(role="admin")
    after = [(u.password_hash, u.role) for u in users()]

    assert after == before


def test_a_deleted_user_is_nobody(app: Flask, seed_user: Seed, users: Users) -> None:
    """Somebody who was deleted does not keep the address: the user is added anew."""
    from app.extensions import db
    from app.models import User
    from app.models.mixins import utc_now

    seed_user()
    with app.app_context():
        db.session.execute(db.update(User).values(deleted_at=utc_now()))
        db.session.commit()
    told = seed_user()
    count = len(users())

    assert count == 2
    assert told is not None


def test_the_caller_decides_when_to_commit(app: Flask, users: Users) -> None:
    """`seed_user` stores nothing by itself: the whole seeding is one transaction."""
    from app.commands import seed_user
    from app.extensions import db

    with app.app_context():
        seed_user(**ADA)
        db.session.rollback()
    count = len(users())

    assert count == 0


def test_seed_user_prints_nothing(
    seed_user: Seed, capsys: pytest.CaptureFixture[str]
) -> None:
    """The password is returned and not printed: the user is not stored yet."""
    seed_user()
    printed = capsys.readouterr().out

    assert "password" not in printed
