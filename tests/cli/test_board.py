"""`handrail board`, up to the moment at which it would serve."""

import json
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from calling import Call
from flask import Flask

from handrail.board.extensions import db
from handrail.cli import board as cli_board
from handrail.course.model import Course

Serve = Callable[[Callable[[], Flask], str, int], None]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int, Flask]]:
    """What would have been served: where, and the board itself."""
    served: list[tuple[str, int, Flask]] = []

    def serve(make: Callable[[], Flask], host: str, port: int) -> None:
        app = make()
        with app.app_context():
            db.engine.dispose()
        served.append((host, port, app))

    monkeypatch.setattr(cli_board, "serve", serve)
    monkeypatch.setattr(cli_board, "refuse_if_taken", lambda *_: None)
    return served


@pytest.fixture
def room(tmp_path: Path, course: object, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    folder = tmp_path / "room"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("options", [("--hours", "0"), ("--port", "0"), ("--for", "x")])
def test_what_cannot_be_makes_no_file(
    call: Call, room: Path, options: tuple[str, str]
) -> None:
    assert call("board", *options).code == 2
    assert list(room.iterdir()) == []


def test_a_port_that_is_taken_is_told(call: Call, room: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        outcome = call("board", "--port", str(port))

    assert (outcome.code, f"port {port}" in outcome.err) == (3, True)
    assert list(room.iterdir()) == []


def test_only_this_machine_reaches_it_unless_it_is_said(
    call: Call, room: Path, served: list[Any]
) -> None:
    outcome = call("board")
    assert served[0][:2] == ("127.0.0.1", 8765)
    assert "Only this machine can reach it." in outcome.out

    outcome = call("board", "--host", "0.0.0.0")
    assert served[1][0] == "0.0.0.0"
    assert "not encrypted" in outcome.out


def test_a_board_that_is_started_again_has_its_keys(
    call: Call, room: Path, served: list[Any]
) -> None:
    first, second = (json.loads(call("board", "--json").out) for _ in "ab")

    assert first == second
    assert served[1][2].config["ROOM_CODE"] == first["code"]
    assert served[1][2].config["INSTRUCTOR_KEY"] == first["key"]


def test_it_knows_the_course(call: Call, room: Path, served: list[Any]) -> None:
    call("board", "--hours", "2")
    programme = served[0][2].extensions["board.programme"]

    assert programme.exercises[0].slug == "own-till"
    assert programme.rows[0].title == "Opening"


def test_it_knows_what_is_beside_its_road_too(
    call: Call, course: Course, room: Path, served: list[Any]
) -> None:
    roads = course.root / "chapters/roads.toml"
    roads.write_text(
        '[short]\ntitle = "Short"\nabout = "For a look."\nexercises = ["own-till"]\n'
    )
    assert call("board", "--road", "short").code == 0
    programme = served[0][2].extensions["board.programme"]

    assert len(programme.exercises) == len(course.exercises)
    assert {s for row in programme.rows for s in row.exercises} == {"own-till"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")
def test_data_is_in_the_named_file_and_nowhere_else(
    call: Call, room: Path, served: list[Any]
) -> None:
    call("board", "--db", "what?%20#.db")

    assert {file.name.split(".db")[0] for file in room.iterdir()} == {"what?%20#"}
    assert (room / "what?%20#.db").stat().st_size > 0


def test_all_of_a_room_is_deleted(call: Call, room: Path, served: list[Any]) -> None:
    call("board", "--db", "monday.db")
    assert (room / "monday.db").is_file()

    outcome = call("board", "--db", "monday.db", "--delete")
    assert "monday.db.keys" in outcome.out
    assert list(room.iterdir()) == []
    assert "nothing to delete" in call("board", "--delete").out
