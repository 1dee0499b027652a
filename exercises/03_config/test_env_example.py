import re
import runpy
from collections.abc import Callable
from pathlib import Path

import pytest
from dotenv import dotenv_values
from flask import Flask

FILE = Path(".env.example")
NAME_OF_A_SECRET = re.compile(r"(SECRET|KEY|PASSWORD|TOKEN)\Z")
URL_WITH_A_PASSWORD = re.compile(r"://[^\s/:@]*:[^\s/@]+@")
LONG_WORD = re.compile(r"[\w+=-]{24,}")
TURN = re.compile(r"(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
MANY_TURNS = 5  # words with a number in them have one or two


@pytest.fixture
def entries() -> dict[str, str]:
    """The variables that the file sets, as `flask run` would read them from a copy."""
    values = dotenv_values(FILE, interpolate=False, encoding="utf-8")
    return {name: value or "" for name, value in values.items()}


def variables_read() -> set[str]:
    """Return the names in the code that change a configuration when set."""
    from app.config import CONFIGS

    files = (Path("app/config.py"), Path("app/deployment.py"))
    code = "".join(file.read_text("utf-8") for file in files if file.is_file())
    words = re.findall(r"[A-Z][A-Z0-9_]+", code)
    configs = CONFIGS.values()
    return {word for word in words if any(changes(config, word) for config in configs)}


def changes(config: Callable[[dict[str, str]], object], name: str) -> bool:
    """Tell whether a variable changes a configuration, or can have a wrong value."""
    try:
        return settings(config({name: "8"})) != settings(config({}))
    except ValueError:
        return True


def settings(config: object) -> dict[str, object]:
    """Return what an application would take over from a configuration."""
    return {name: value for name, value in vars(config).items() if name.isupper()}


def looks_random(word: str) -> bool:
    """Tell whether letters and digits take turns in a word, as in a generated key."""
    return len(TURN.findall(word)) >= MANY_TURNS


def test_every_variable_is_named(entries: dict[str, str]) -> None:
    """The file names every variable that the configuration reads."""
    missing = variables_read() - set(entries)

    assert not missing


def test_secrets_are_empty(entries: dict[str, str]) -> None:
    """Every variable for a secret is there with nothing behind the equals sign.

    The file is committed, so anything in it is known to all who read the repository.
    """
    filled = [n for n in entries if NAME_OF_A_SECRET.search(n) and entries[n]]

    assert not filled


def test_no_url_holds_a_password(entries: dict[str, str]) -> None:
    """No value is a URL with a password in it."""
    telling = [n for n in entries if URL_WITH_A_PASSWORD.search(entries[n])]

    assert not telling


def test_no_comment_holds_a_key() -> None:
    """No comment holds what looks like a generated key, not even as an example.

    An example that works is copied as it is.
    """
    lines = FILE.read_text("utf-8").splitlines()
    comments = " ".join(line for line in lines if line.lstrip().startswith("#"))
    keys = [word for word in LONG_WORD.findall(comments) if looks_random(word)]

    assert not keys


def test_a_copy_on_a_server_asks_for_production(
    entries: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a copy as `.env`, `run.py` asks the factory for "production".

    What `.env` leaves out, the `flask` command takes from `.flaskenv`, and that says
    development.
    """
    import app

    asked_for = []

    def create_app(config_name: str) -> Flask:
        asked_for.append(config_name)
        return Flask("app")

    monkeypatch.setattr(app, "create_app", create_app)
    for name, value in (dotenv_values(".flaskenv") | entries).items():
        monkeypatch.setenv(name, value or "")
    runpy.run_path("run.py")

    assert asked_for == ["production"]
