"""How often somebody may ask, and guess."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from at_a_board import CODE, KEY, Clock, settings
from flask import Flask

from handrail.board import create_app
from handrail.board.extensions import db, limiter

GUESSES, ENTRIES = 60, 10


@pytest.fixture
def limited(tmp_path: Path, clock: Clock) -> Iterator[Flask]:
    """A board with its limits."""
    changes = {"RATELIMIT_ENABLED": True}
    file = tmp_path / "board.db"
    app = create_app("testing", settings(file, clock) | changes)
    yield app
    limiter.enabled = False
    with app.app_context():
        db.engine.dispose()


def test_a_room_code_cannot_be_guessed(limited: Flask) -> None:
    client = limited.test_client()
    wrong = {"code": "ABCDE-FGHJX", "name": "Eve"}
    for _ in range(GUESSES):
        assert client.post("/api/join", json=wrong).status_code == 403

    answer = client.post("/api/join", json={**wrong, "code": CODE})
    assert (answer.status_code, "Retry-After" in answer.headers) == (429, True)
    assert answer.get_json() == {"error": "Too Many Requests"}


def test_a_class_may_join_from_one_address(limited: Flask) -> None:
    client = limited.test_client()
    for number in range(2 * GUESSES):
        body = {"code": CODE, "name": f"Learner {number}"}
        assert client.post("/api/join", json=body).status_code == 201


def test_an_instructors_key_cannot_be_guessed(limited: Flask) -> None:
    limited.config["WTF_CSRF_ENABLED"] = False
    client = limited.test_client()
    for _ in range(ENTRIES):
        assert client.post("/", data={"key": "guessed"}).status_code == 403

    assert client.post("/", data={"key": KEY}).status_code == 429


def test_each_learner_is_counted_alone(limited: Flask) -> None:
    client = limited.test_client()
    tokens = [
        client.post("/api/join", json={"code": CODE, "name": name}).get_json()["token"]
        for name in ("Ann", "Bob")
    ]
    ann, bob = ({"Authorization": f"Bearer {token}"} for token in tokens)
    statuses = {client.get("/api/now", headers=ann).status_code for _ in range(121)}

    assert statuses == {200, 429}
    assert client.get("/api/now", headers=bob).status_code == 200
