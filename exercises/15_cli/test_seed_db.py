from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.helpers import get_debug_flag

Invoke = Callable[..., Any]
Read = Callable[[], list[str]]
DATABASE = "SQLALCHEMY_DATABASE_URI"


def test_a_developer_gets_users_and_posts(
    app: Flask, invoke: Invoke, emails: Read, titles: Read
) -> None:
    """`flask seed-db` adds the users and the posts of `app/data/demo.toml`."""
    run = invoke(app, "seed-db")

    assert run.code == 0
    assert "ada@example.com" in emails()
    assert "Why the factory comes first" in titles()


def test_the_password_of_each_user_is_shown_once(app: Flask, invoke: Invoke) -> None:
    """The first run shows a password for each new user, the second shows none."""
    first, second = invoke(app, "seed-db"), invoke(app, "seed-db")

    assert first.out.count("@example.com") == 3
    assert second.out.count("@example.com") == 0


def test_production_is_refused(production: Flask, invoke: Invoke, emails: Read) -> None:
    """Where real people have accounts, the command adds nobody."""
    run = invoke(production, "seed-db")
    found = emails()

    assert found == []
    assert run.out == ""


def test_a_refusal_is_a_failure_to_whoever_called(
    production: Flask, invoke: Invoke
) -> None:
    """A refusal ends with exit code 1, and says on standard error what to do instead.

    A script that goes by `&&` or `set -e` reads the exit code, and nothing else.
    """
    run = invoke(production, "seed-db")

    assert run.code == 1
    assert "create-admin" in run.err


@pytest.mark.parametrize("debug", ["0", "1"])
def test_development_is_seeded_whatever_flask_debug_says(
    app: Flask, invoke: Invoke, monkeypatch: pytest.MonkeyPatch, debug: str
) -> None:
    """A developer may seed with the debugger on, and with the debugger off."""
    from app import create_app

    monkeypatch.setenv("FLASK_DEBUG", debug)
    developers = create_app("development", {DATABASE: app.config[DATABASE]})
    developers.debug = get_debug_flag()  # as `flask` does
    run = invoke(developers, "seed-db")

    assert run.code == 0


def test_the_setting_decides(app: Flask, invoke: Invoke) -> None:
    """`SEEDING_ALLOWED` decides, and not the name of the environment.

    The next environment, such as a copy of production, says no by that setting.
    """
    app.config["SEEDING_ALLOWED"] = False
    run = invoke(app, "seed-db")

    assert run.code == 1


def test_as_a_command_in_production_it_refuses(
    flask: Callable[..., Any], emails: Read
) -> None:
    """On a server, `flask seed-db` adds nobody, even if somebody has set FLASK_DEBUG.

    `flask` writes that variable over `app.debug` when the factory is done.
    """
    run = flask("seed-db", APP_ENV="production", FLASK_DEBUG="1")
    found = emails()

    assert found == []
    assert run.code == 1
