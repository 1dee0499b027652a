"""People: who goes leaves nothing behind."""

from collections.abc import Callable

from at_a_board import Person
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from handrail.board.extensions import db
from handrail.board.models import Card, Learner, Report, Vote

Join = Callable[[str], Person]
OF_PEOPLE = (Learner, Report, Vote, Card)


def rows(board: Flask) -> list[int]:
    """Return how many rows there are of each kind that comes from people."""
    with board.app_context():
        counts = [select(func.count()).select_from(table) for table in OF_PEOPLE]
        return [db.session.scalar(count) or 0 for count in counts]


def take_part(person: Person, instructor: FlaskClient) -> None:
    """Do all that somebody can do in a room."""
    person.judged("task-1", "wrong", "cached")
    person.vote(1)
    person.post("/api/cards", {"useful": "hooks"}, 200)


def test_with_a_person_goes_all_that_came_from_them(
    board: Flask, join: Join, instructor: FlaskClient
) -> None:
    instructor.post("/polls", data={"question": "two-teas"})
    instructor.post("/card")
    ann, bob, cy = join("Ann"), join("Bob"), join("Cy")
    for person in (ann, bob, cy):
        take_part(person, instructor)
    assert rows(board) == [3, 3, 3, 3]

    ann.client.delete("/api/me", headers=ann.headers)
    instructor.post("/people/2/remove")
    assert rows(board) == [1, 1, 1, 1]
    assert instructor.post("/people/2/remove").status_code == 404


def test_a_token_is_not_kept(board: Flask, join: Join) -> None:
    token = join("Ann").token
    file = board.config["SQLALCHEMY_DATABASE_URI"].removeprefix("sqlite:///")
    with board.app_context():
        digest = db.session.scalar(select(Learner.token_digest))
    contents = b""
    for ending in ("", "-wal"):
        with open(file + ending, "rb") as stream:  # noqa: PTH123
            contents += stream.read()

    assert token.encode() not in contents
    assert (digest or "").encode() in contents
