"""The first screen says what to do: read, change which line of which file, save."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from handrail import environment
from handrail.session import Session
from handrail.terminal import welcome_view as module
from handrail.terminal.ask import Ask, by_command, by_key
from handrail.terminal.welcome_view import welcome_view

Welcome = Callable[..., list[str]]


@pytest.fixture
def welcome(
    session: Session,
    console: Console,
    shown: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> Welcome:
    """A function that returns the lines that are shown."""

    def welcome(ask: Ask, *, is_active: bool = True) -> list[str]:
        monkeypatch.setattr(module, "is_active", lambda: is_active)
        console.print(welcome_view(session, ask))
        return [line.strip() for line in shown().splitlines()]

    return welcome


def test_by_keys(welcome: Welcome) -> None:
    assert welcome(by_key)[-5:] == [
        "Open that folder in your editor. Then:",
        "1. Read what this chapter is about: c",
        "2. Change create_till in app/__init__.py, line 9: o opens the file",
        "3. Save it. The tests run at every save. For a hint: h",
        "",
    ]


def test_by_commands(welcome: Welcome) -> None:
    assert welcome(by_command)[-5:] == [
        "1. Read what this chapter is about: handrail lesson",
        "2. Change create_till in app/__init__.py, line 9",
        "3. Test it: handrail run. For a hint: handrail hint",
        "In a terminal, handrail tests at every save.",
        "",
    ]


def test_the_workspace_is_named(welcome: Welcome, session: Session) -> None:
    text = "".join(welcome(by_key))

    assert str(session.workspace.root) in text


def test_where_the_window_knows_no_programs_it_says_how(welcome: Welcome) -> None:
    lines = welcome(by_key, is_active=False)

    assert lines[-2] == environment.activation()
    assert "For flask and pytest in a window of yours, type there:" in lines


@pytest.mark.parametrize(
    ("slug", "symbol", "place"),
    [
        ("receipt", "app/templates/receipt.html", "app/templates/receipt.html"),
        ("own-till", "app/__init__.py::gone", "gone in app/__init__.py"),
    ],
)
def test_what_has_no_line_is_named_without_one(
    welcome: Welcome, session: Session, slug: str, symbol: str, place: str
) -> None:
    exercise = session.course.exercise(slug)
    changed = replace(exercise, symbol=type(exercise.symbol).parse(symbol))
    object.__setattr__(session.course, "exercises", (changed,))
    session.progress = replace(session.progress, at=slug)

    assert f"2. Change {place}: o opens the file" in welcome(by_key)
