from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from werkzeug.security import check_password_hash

EMAIL, PASSWORD = "ann@example.com", "a long and good one"
TWICE = f"{PASSWORD}\n{PASSWORD}\n"
Invoke = Callable[..., Any]
Read = Callable[[], list[str]]


def stored(app: Flask) -> list[tuple[str, str, str]]:
    """Return address, role and hash of all users."""
    from app.extensions import db
    from app.models import User

    with app.app_context():
        users = db.session.scalars(db.select(User)).all()
        return [(u.email, u.role.value, u.password_hash) for u in users]


def test_an_admin_is_made_by_what_is_typed(app: Flask, invoke: Invoke) -> None:
    """The command asks for an address and a password, and the account is an admin's."""
    run = invoke(app, "create-admin", typed=f"{EMAIL}\n{TWICE}")
    found = stored(app)

    assert run.code == 0
    assert [user[:2] for user in found] == [(EMAIL, "admin")]


def test_the_password_is_the_one_that_was_typed(app: Flask, invoke: Invoke) -> None:
    """The admin can log in with that password. What is stored is a hash of it."""
    invoke(app, "create-admin", "--email", EMAIL, typed=TWICE)
    works = [check_password_hash(user[2], PASSWORD) for user in stored(app)]

    assert works == [True]


@pytest.mark.parametrize(
    "words",
    [
        [EMAIL, PASSWORD],
        ["--email", EMAIL, PASSWORD],
        ["--email", EMAIL, "--password", PASSWORD],
        ["--email", EMAIL, "-p", PASSWORD],
    ],
)
def test_a_password_on_the_command_line_is_refused(
    app: Flask, invoke: Invoke, emails: Read, words: list[str]
) -> None:
    """The command takes no password among its words.

    The shell writes them into its history, and everybody on the machine can list
    them while the command runs.
    """
    run = invoke(app, "create-admin", *words, typed=TWICE)
    found = emails()

    assert run.code == 2
    assert found == []


def test_the_password_is_not_shown(app: Flask, invoke: Invoke) -> None:
    """The password is nowhere in what the command prints: somebody may look on."""
    run = invoke(app, "create-admin", typed=f"{EMAIL}\n{TWICE}")

    assert PASSWORD not in run.shown


def test_the_password_is_asked_for_twice(
    app: Flask, invoke: Invoke, emails: Read
) -> None:
    """Two different passwords make no account: nobody sees what they type."""
    typed = f"{PASSWORD}\nanother long one\n"
    run = invoke(app, "create-admin", "--email", EMAIL, typed=typed)
    found = emails()

    assert found == []
    assert run.code == 1


@pytest.mark.parametrize(
    ("email", "password"),
    [("ann", PASSWORD), (EMAIL, "short")],
    ids=["email", "password"],
)
def test_an_admin_is_held_to_the_rules_of_all(
    app: Flask, invoke: Invoke, emails: Read, email: str, password: str
) -> None:
    """What a registration refuses, the command refuses: it names the field."""
    typed = f"{password}\n{password}\n"
    run = invoke(app, "create-admin", "--email", email, typed=typed)
    found = emails()
    field = "email" if email == "ann" else "password"

    assert run.code == 1
    assert field in run.err
    assert found == []


def test_an_address_that_is_taken_is_told(app: Flask, invoke: Invoke) -> None:
    """Where an account has that address, it stays as it is, and the command says so."""
    invoke(app, "create-admin", "--email", EMAIL, typed=TWICE)
    before = stored(app)
    run = invoke(app, "create-admin", "--email", EMAIL.upper(), typed=TWICE)

    assert run.code == 1
    assert "There is an account with this e-mail address" in run.err
    assert stored(app) == before


def test_nobody_there_is_no_admin(app: Flask, invoke: Invoke, emails: Read) -> None:
    """Where nobody types, as in a script, the command ends and makes nobody."""
    run = invoke(app, "create-admin", "--email", EMAIL)
    found = emails()

    assert run.code == 1
    assert found == []


def test_as_a_command_it_works_in_production(
    flask: Callable[..., Any], app: Flask
) -> None:
    """On a server, `flask create-admin` makes the first admin, and shows no password.

    Standard output tells the result. What goes wrong goes to standard error.
    """
    run = flask("create-admin", "--email", EMAIL, typed=TWICE, APP_ENV="production")
    found = [user[:2] for user in stored(app)]

    assert run.code == 0
    assert found == [(EMAIL, "admin")]
    assert EMAIL in run.out
    assert PASSWORD not in run.out + run.err
