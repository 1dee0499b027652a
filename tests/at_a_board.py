"""A board of a made-up course, its clock, and people who have joined it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.serving import WSGIRequestHandler, make_server

from handrail.board import create_app
from handrail.board.extensions import db

__all__ = ["address", "board", "clock", "instructor", "join"]

CODE, KEY = "ABCDE-FGHJK", "the key of the instructor"
MORNING = datetime(2027, 1, 18, 9, 0, tzinfo=UTC)
SAYS = {"global_app": "The application is made at the import.", "cached": "A cache."}
EXERCISES = [
    {
        "slug": f"task-{number}",
        "label": f"{number}.1 Task {number}",
        "chapter": number,
        "minutes": 10,
        "mistakes": SAYS,
    }
    for number in (1, 2, 3)
]
QUESTION = {
    "slug": "two-teas",
    "chapter": 1,
    "asks": "What do `two` teas cost?",
    "code": "print(2 * 250)",
    "exercise": "",
    "options": [
        {"text": "500", "says": "Twice as much.", "is_right": True},
        {"text": "250", "says": "That is one.", "is_right": False},
        {"text": "<s>0</s>", "says": "They are not free.", "is_right": False},
    ],
}


def row(begins: int, ends: int, *slugs: str, day: int = 0) -> dict[str, Any]:
    """Return a row of the plan; one without an exercise is a checkpoint."""
    return {
        "day": day,
        "begins": begins,
        "ends": ends,
        "title": f"{begins} to {ends}",
        "is_checkpoint": not slugs,
        "exercises": slugs,
    }


PROGRAMME = {
    "exercises": EXERCISES,
    "questions": [QUESTION, {**QUESTION, "slug": "later", "chapter": 3}],
    "rows": [
        row(540, 560, "task-1"),
        row(560, 565),
        row(565, 600, "task-2"),
        row(600, 605),
        row(540, 580, "task-3", day=1),
        row(580, 585, day=1),
    ],
}


@dataclass
class Clock:
    """The time of a test, which goes on when it is told to."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now

    def go_on(self, **length: float) -> None:
        """Let time go on."""
        self.now += timedelta(**length)


@dataclass
class Person:
    """Somebody who has joined."""

    client: FlaskClient
    token: str
    number: int = 0
    headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the headers that show who they are."""
        self.headers = {"Authorization": f"Bearer {self.token}"}

    def report(self, **what: Any) -> Mapping[str, Any]:
        """Send one report; return the answer."""
        self.number += 1
        return self.send([{"number": self.number, **what}])

    def send(self, reports: list[dict[str, Any]]) -> Mapping[str, Any]:
        """Send reports; return the answer."""
        return self.post("/api/reports", {"reports": reports}, 200)

    def judged(self, exercise: str, verdict: str, mistake: str | None = None) -> None:
        """Send a verdict."""
        self.report(exercise=exercise, verdict=verdict, mistake=mistake)

    def vote(self, option: int, status: int = 200) -> Mapping[str, Any]:
        """Vote on the question that is open."""
        poll = (self.now()["question"] or {"poll": 1})["poll"]
        return self.post("/api/votes", {"poll": poll, "option": option}, status)

    def post(self, path: str, body: Any, status: int) -> Mapping[str, Any]:
        """Send something; hold the answer to a status."""
        answer = self.client.post(path, json=body, headers=self.headers)
        assert answer.status_code == status, answer.text
        data: Mapping[str, Any] = answer.get_json()
        return data

    def now(self) -> Mapping[str, Any]:
        """Return what is asked now."""
        data: Mapping[str, Any] = self.client.get(
            "/api/now", headers=self.headers
        ).get_json()
        return data


@pytest.fixture
def clock() -> Clock:
    return Clock()


def settings(file: Path, clock: Callable[[], datetime]) -> dict[str, Any]:
    """Return the settings of a board on a file."""
    return {
        "SECRET_KEY": "for tests, and of more than 32 bytes",
        "ROOM_CODE": CODE,
        "INSTRUCTOR_KEY": KEY,
        "SQLALCHEMY_DATABASE_URI": f"sqlite:///{file}",
        "PROGRAMME": PROGRAMME,
        "CLOCK": clock,
        "RATELIMIT_ENABLED": False,
        "WTF_CSRF_ENABLED": False,
    }


@pytest.fixture
def board(tmp_path: Path, clock: Clock) -> Iterator[Flask]:
    """A board, without limits of rates, and without tokens in its forms."""
    app = create_app("testing", settings(tmp_path / "board.db", clock))
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def join(board: Flask) -> Callable[[str], Person]:
    """A function that lets somebody join."""

    def join(name: str) -> Person:
        client = board.test_client()
        answer = client.post("/api/join", json={"code": CODE, "name": name})
        assert answer.status_code == 201, answer.text
        return Person(client, answer.get_json()["token"])

    return join


@pytest.fixture
def instructor(board: Flask) -> FlaskClient:
    """A browser that has shown the instructor's key."""
    client = board.test_client()
    assert client.post("/", data={"key": KEY}).location == "/board"
    return client


class Quiet(WSGIRequestHandler):
    """Serves, and says nothing of it."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002
        """Write no log."""


@pytest.fixture
def address(board: Flask) -> Iterator[str]:
    """The address of a board that is served."""
    board.config.update(BEAT_SECONDS=0.5, FRAME_SECONDS=0.05)
    server = make_server("127.0.0.1", 0, board, threaded=True, request_handler=Quiet)
    server.daemon_threads = True  # type: ignore[attr-defined]
    server.block_on_close = False  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, args=[0.02])
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
