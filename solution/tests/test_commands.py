import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask import Flask
from flask.helpers import get_debug_flag
from sqlalchemy import func, select
from sqlalchemy.orm import Session, scoped_session
from werkzeug.security import check_password_hash

from app import create_app
from app.extensions import db
from app.models import Post, Role, TokenFamily, User
from app.models.mixins import utc_now

EMAIL, PASSWORD = "ann@example.com", "a long and good one"
PRODUCTION: dict[str, Any] = {
    "SECRET_KEY": "for the tests: thirty-two bytes and some",
    "JWT_SECRET_KEY": "for the tests: another thirty-two bytes",
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "PUBLIC_URL": "https://app.example",
    "REDIS_URL": "redis://redis.example",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "app@app.example",
}
Invoke = Callable[..., Result]


@pytest.fixture
def invoke(app: Flask) -> Invoke:
    """A function that runs a command, with what is typed at its prompts."""

    def run(*words: str, typed: str = "") -> Result:
        return app.test_cli_runner().invoke(args=words, input=typed)

    return run


def count(session: scoped_session[Session], model: type[object]) -> int | None:
    return session.scalar(select(func.count()).select_from(model))


def test_seeding_makes_users_of_every_role_and_posts(
    invoke: Invoke, session: scoped_session[Session]
) -> None:
    result = invoke("seed-db")

    assert result.exit_code == 0
    assert set(session.scalars(select(User.role))) == set(Role)
    drafts = set(session.scalars(select(Post.published_at.is_(None))))
    assert drafts == {True, False}


@pytest.mark.parametrize("debug", ["0", "1"])
def test_development_is_seeded_whatever_flask_debug_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, debug: str
) -> None:
    monkeypatch.setenv("FLASK_DEBUG", debug)
    database = {"SQLALCHEMY_DATABASE_URI": f"sqlite:///{tmp_path}/app.db"}
    app = create_app("development", database)
    app.debug = get_debug_flag()  # as `flask` does
    with app.app_context():
        db.create_all()
    result = app.test_cli_runner().invoke(args=["seed-db"])

    assert result.exit_code == 0
    assert "The database is seeded" in result.output


def test_seeding_twice_adds_nothing(
    invoke: Invoke, session: scoped_session[Session]
) -> None:
    invoke("seed-db")
    before = count(session, User), count(session, Post)
    result = invoke("seed-db")

    assert result.exit_code == 0
    assert (count(session, User), count(session, Post)) == before
    assert "password" not in result.output


def test_seeding_leaves_what_is_there(
    invoke: Invoke, session: scoped_session[Session]
) -> None:
    session.add(User(email="ADA@example.com", password_hash="mine"))
    session.commit()
    invoke("seed-db")
    same = User.email_normalized == "ada@example.com"

    assert session.scalars(select(User.password_hash).where(same)).all() == ["mine"]


def test_each_seeded_user_has_a_password_that_is_shown_once(
    invoke: Invoke, session: scoped_session[Session]
) -> None:
    shown = dict(re.findall(r"(\S+) \(.*password (\S+)", invoke("seed-db").output))

    assert len(set(shown.values())) == count(session, User)
    for user in session.scalars(select(User)):
        assert check_password_hash(user.password_hash, shown[user.email])


@pytest.mark.parametrize("debug", ["0", "1"])
def test_production_is_not_seeded_whatever_flask_debug_says(
    monkeypatch: pytest.MonkeyPatch, debug: str
) -> None:
    monkeypatch.setenv("FLASK_DEBUG", debug)
    app = create_app("production", PRODUCTION)
    app.debug = get_debug_flag()  # as `flask` does
    result = app.test_cli_runner().invoke(args=["seed-db"])

    assert result.exit_code == 1
    assert "create-admin" in result.output


def test_an_admin_is_made_by_prompts(
    invoke: Invoke, session: scoped_session[Session]
) -> None:
    result = invoke("create-admin", typed=f"{EMAIL}\n{PASSWORD}\n{PASSWORD}\n")
    user = session.scalars(select(User)).one()

    assert result.exit_code == 0
    assert (user.email, user.role) == (EMAIL, Role.ADMIN)
    assert check_password_hash(user.password_hash, PASSWORD)
    assert PASSWORD not in result.output


@pytest.mark.parametrize(
    "words", [[EMAIL, PASSWORD], [PASSWORD], ["--password", PASSWORD]]
)
def test_a_password_on_the_command_line_is_refused(
    invoke: Invoke, session: scoped_session[Session], words: list[str]
) -> None:
    typed = f"{EMAIL}\n{PASSWORD}\n{PASSWORD}\n"
    result = invoke("create-admin", *words, typed=typed)

    assert result.exit_code == 2
    assert count(session, User) == 0


@pytest.mark.parametrize(
    ("email", "password", "reason"),
    [("ann", PASSWORD, "e-mail address"), (EMAIL, "short", "password")],
)
def test_an_admin_is_held_to_the_rules_of_all(
    invoke: Invoke,
    session: scoped_session[Session],
    email: str,
    password: str,
    reason: str,
) -> None:
    typed = f"{password}\n{password}\n"
    result = invoke("create-admin", "--email", email, typed=typed)

    assert result.exit_code == 1
    assert reason in result.output
    assert "Traceback" not in result.output
    assert count(session, User) == 0


def test_an_address_that_is_taken_is_told(
    invoke: Invoke, session: scoped_session[Session]
) -> None:
    session.add(User(email=EMAIL, password_hash="x"))
    session.commit()
    typed = f"{PASSWORD}\n{PASSWORD}\n"
    result = invoke("create-admin", "--email", EMAIL.upper(), typed=typed)

    assert result.exit_code == 1
    assert "There is an account with this e-mail address" in result.output


def test_purging_deletes_the_logins_that_are_over(invoke: Invoke, app: Flask) -> None:
    now = utc_now()
    with app.app_context():
        user = User(email=EMAIL, password_hash="x")
        db.session.add(user)
        db.session.flush()
        for jti, day, revoked_at in [("a", -1, None), ("b", 1, now), ("c", 1, None)]:
            family = TokenFamily(
                user_id=user.id,
                current_jti=jti,
                expires_at=now + timedelta(days=day),
                revoked_at=revoked_at,
            )
            db.session.add(family)
        db.session.commit()
    result = invoke("purge-tokens")

    assert result.output == "2 logins deleted.\n"
    with app.app_context():
        assert db.session.scalars(select(TokenFamily.current_jti)).all() == ["c"]
