"""The instructor's pages."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from at_a_board import CODE, KEY, Clock, Person, settings
from flask import Flask
from flask.testing import FlaskClient

from handrail.board import create_app
from handrail.board.extensions import db
from handrail.board.hub import Hub

Join = Callable[[str], Person]
NASTY = "<img src=x onerror=alert(1)>"
CHANGES = ("/polls", "/polls/next", "/card", "/begin", "/people/1/remove")


@pytest.mark.parametrize("key", ["", "x", f"{KEY}x", CODE, "ä"])
def test_a_wrong_key_opens_nothing(board: Flask, key: str) -> None:
    client = board.test_client()

    assert client.post("/", data={"key": key}).status_code in {400, 403}
    assert client.get("/board").location == "/"


@pytest.mark.parametrize("path", ["/board", "/wall", "/events"])
def test_without_the_key_nothing_is_shown(board: Flask, path: str) -> None:
    answer = board.test_client().get(path)

    assert (answer.status_code, answer.location) == (302, "/")


@pytest.mark.parametrize("path", CHANGES)
def test_nor_changed(board: Flask, join: Join, path: str) -> None:
    ann = join("Ann")
    answer = board.test_client().post(path, data={"question": "two-teas"})

    assert answer.location == "/"
    assert ann.now() == {"card": False, "help": False, "question": None}


def test_a_learners_token_is_no_key(join: Join) -> None:
    ann = join("Ann")

    assert ann.client.get("/board", headers=ann.headers).location == "/"


def test_a_form_of_another_page_changes_nothing(tmp_path: Path, clock: Clock) -> None:
    changes = {"WTF_CSRF_ENABLED": True}
    app = create_app("testing", settings(tmp_path / "board.db", clock) | changes)
    client = app.test_client()
    with client.session_transaction() as session:
        session["is_instructor"] = True

    for path in CHANGES:
        assert client.post(path).status_code == 400
    with app.app_context():
        db.engine.dispose()


def test_what_people_write_is_text(join: Join, instructor: FlaskClient) -> None:
    ann = join(NASTY)
    ann.judged("task-1", "wrong", "cached")
    instructor.post("/card")
    ann.post("/api/cards", {"useful": NASTY, "unclear": f"`{NASTY}`"}, 200)
    instructor.post("/polls", data={"question": "two-teas"})

    for path in ("/board", "/wall"):
        page = instructor.get(path).text
        assert "<img" not in page
        assert "<s>" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in instructor.get("/board").text


def test_a_projector_shows_no_names(join: Join, instructor: FlaskClient) -> None:
    ann = join("Ann")
    ann.judged("task-1", "wrong", "cached")
    ann.report(help=True)

    assert "Ann" in instructor.get("/board").text
    assert "Ann" not in instructor.get("/wall").text
    assert "A cache." in instructor.get("/wall").text


def test_answers_carry_what_holds_browsers_in(instructor: FlaskClient) -> None:
    for path in ("/board", "/nowhere", "/api/now"):
        headers = instructor.get(path).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"


def test_a_session_is_the_instructors_browsers_alone(board: Flask) -> None:
    answer = board.test_client().post("/", data={"key": KEY})
    cookie = answer.headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_who_was_helped_asks_no_more(join: Join, instructor: FlaskClient) -> None:
    ann = join("Ann")
    ann.report(help=True)
    instructor.post("/people/1/helped")

    assert ann.now()["help"] is False
    assert instructor.post("/people/9/helped").status_code == 404


def test_who_is_removed_is_known_no_more(join: Join, instructor: FlaskClient) -> None:
    ann = join("Ann")
    ann.judged("task-1", "passed")
    instructor.post("/people/1/remove")

    assert ann.client.get("/api/now", headers=ann.headers).status_code == 401


@pytest.mark.parametrize("number", [99, 2**31, 10**30, -1])
def test_who_is_not_there_is_not_removed(instructor: FlaskClient, number: int) -> None:
    assert instructor.post(f"/people/{number}/remove").status_code == 404


def test_an_answer_on_a_card_loses_what_is_no_character(
    join: Join, instructor: FlaskClient
) -> None:
    ann = join("Ann")
    instructor.post("/card")
    ann.post("/api/cards", {"useful": "\ud800a\u202e\nb", "unclear": ""}, 200)
    instructor.post("/card")

    assert "<li>a b</li>" in instructor.get("/wall").text


def test_a_card_is_written_while_it_is_out(join: Join, instructor: FlaskClient) -> None:
    ann = join("Ann")
    ann.post("/api/cards", {"useful": "x"}, 409)
    instructor.post("/card")
    assert ann.now()["card"] is True

    ann.post("/api/cards", {"useful": "first"}, 200)
    ann.post("/api/cards", {"useful": "hooks", "unclear": "x" * 281}, 400)
    ann.post("/api/cards", {"useful": "hooks", "unclear": "ids"}, 200)
    assert ann.now()["card"] is False
    assert "1 answer" in instructor.get("/board").text
    assert "first" not in instructor.get("/board").text


@pytest.fixture
def events(board: Flask, instructor: FlaskClient) -> Iterator[Iterator[str]]:
    """What a screen is sent."""
    board.config.update(FRAME_SECONDS=0, BEAT_SECONDS=0)
    answer = instructor.get("/events?names=yes", buffered=False)
    yield (part.decode() for part in answer.iter_encoded())
    answer.close()


def test_a_screen_is_sent_what_has_changed(events: Iterator[str], join: Join) -> None:
    assert "0 people" in next(events)
    assert next(events) == ": alive\n\n"

    join("Ann\u2028Lee").judged("task-1", "wrong", "cached")
    changed = next(events)
    assert "A cache." in changed
    assert all(line.startswith("data: ") for line in changed.split("\n")[:-2])
    assert changed.endswith("\n\n")


def test_a_board_that_ends_lets_its_screens_go(
    board: Flask, events: Iterator[str]
) -> None:
    next(events)
    board.extensions["board.hub"].close()

    assert list(events) == []


def test_so_many_screens_are_open_and_no_more(
    board: Flask, instructor: FlaskClient
) -> None:
    board.config.update(MAX_SCREENS=1)
    first = instructor.get("/events", buffered=False)
    assert instructor.get("/events").status_code == 503

    first.close()
    second = instructor.get("/events", buffered=False)
    assert second.status_code == 200
    second.close()


def test_a_hub_wakes_who_waits_for_a_change() -> None:
    hub = Hub()
    assert hub.wait(0, 0) == 0

    hub.publish()
    assert hub.wait(0, 60) == 1
    assert list(islice((hub.enter(1) for _ in "ab"), 2)) == [True, False]
