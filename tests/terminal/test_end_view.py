"""The end of the course names what was built, and how to run it as typed."""

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from handrail.session import Session
from handrail.session.built import Built, Route
from handrail.terminal import end_view as module
from handrail.terminal.end_view import end_view

ROUTES = (Route("POST", "/a"), Route("GET", "/b/<int:id>"), Route("GET", "/c"))


@pytest.fixture
def end(
    session: Session,
    console: Console,
    shown: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., str]:
    """A function that returns the end, for so many routes and exercises given."""

    def end(routes: tuple[Route, ...] = ROUTES, given: tuple[str, ...] = ()) -> str:
        monkeypatch.setattr(module, "built", lambda _: Built(1, 40, routes))
        session.progress = replace(session.progress, given=given)
        console.print(end_view(session))
        return shown()

    return end


def test_it_tells_what_was_built(end: Callable[..., str]) -> None:
    text = end()

    assert "01 A till" in text
    assert "2 exercises" in text
    assert "40 lines in 1 file of Python, and 3 routes:" in text
    assert "GET /b/<int:id>" in text
    assert "filled in" not in text


def test_it_tells_what_was_filled_in(end: Callable[..., str]) -> None:
    text = end(given=("own-till", "total"))

    assert "4 of 6 exercises are written by you, 2 were filled in by a jump." in text


@pytest.mark.skipif(sys.platform == "win32", reason="paths are quoted otherwise")
def test_it_says_how_to_run_it_and_to_ask_it(
    end: Callable[..., str], session: Session
) -> None:
    lines = [line.strip() for line in end().splitlines()]

    assert f"cd {session.workspace.root}" in lines
    assert "flask run --port 8000" in lines
    assert "curl -i http://127.0.0.1:8000/c" in lines


def test_where_no_route_can_be_asked_no_request_is_named(
    end: Callable[..., str],
) -> None:
    assert "curl" not in end(ROUTES[:2])
    assert "curl" not in end(())
    assert "40 lines in 1 file of Python\n" in end(()).replace("  ", "")


def test_many_routes_are_not_all_listed(end: Callable[..., str]) -> None:
    text = end(tuple(Route("GET", f"/r{number}") for number in range(30)))

    assert "30 routes" in text
    assert "/r7" in text
    assert "/r8" not in text
    assert "flask routes" in text
