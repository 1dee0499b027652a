"""The pace of a room beside the plan."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from at_a_board import MORNING, PROGRAMME, Clock, Person
from flask.testing import FlaskClient

from handrail.board.programme import programme_of
from handrail.board.services.pace import plan_time

Join = Callable[[str], Person]


def test_without_people_there_is_no_pace(instructor: FlaskClient) -> None:
    assert "<table>" not in instructor.get("/board").text


def test_at_the_beginning_the_room_is_on_time(
    join: Join, instructor: FlaskClient
) -> None:
    join("Ann")
    page = instructor.get("/board").text

    assert "on time" in page
    assert "The plan is at: 540 to 560." in page


def test_the_middle_of_the_room_counts(
    join: Join, instructor: FlaskClient, clock: Clock
) -> None:
    for name in ("Ann", "Bob", "Cy"):
        join(name)
    dee, eve = join("Dee"), join("Eve")
    for person in (dee, eve):
        person.judged("task-1", "passed")
        person.judged("task-1", "passed")  # once more is no more
    clock.go_on(minutes=30)
    page = instructor.get("/board").text

    assert "10 min behind" in page
    assert '<meter min="0" max="5" value="2">' in page


def test_what_a_jump_filled_in_is_not_done(join: Join, instructor: FlaskClient) -> None:
    join("Ann").judged("task-1", "given")

    assert "0 exercises done" in instructor.get("/board").text


def test_who_is_faster_is_ahead(join: Join, instructor: FlaskClient) -> None:
    ann = join("Ann")
    ann.judged("task-1", "passed")

    assert "10 min ahead" in instructor.get("/board").text


def test_the_plan_begins_when_the_instructor_says_so(
    join: Join, instructor: FlaskClient, clock: Clock
) -> None:
    join("Ann")
    clock.go_on(minutes=30)
    assert "behind" in instructor.get("/board").text

    instructor.post("/begin")
    assert "on time" in instructor.get("/board").text


@pytest.mark.parametrize(("minutes", "expected"), [(-5, 535), (0, 540), (61, 601)])
def test_the_first_day_begins_with_the_room(minutes: int, expected: int) -> None:
    rows = programme_of(PROGRAMME).rows
    now = MORNING + timedelta(minutes=minutes)

    assert plan_time(rows, MORNING, now) == (0, expected)


def test_a_later_day_goes_by_the_clock() -> None:
    rows = programme_of(PROGRAMME).rows
    now = MORNING + timedelta(days=1, minutes=20)
    here = now.astimezone()

    assert plan_time(rows, MORNING, now) == (1, here.hour * 60 + here.minute)
