from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.grade.mark import Mark
from handrail.grade.scheme import Scheme, SchemeError, load_scheme

DEADLINE = datetime(2027, 1, 31, 18, tzinfo=UTC)


@pytest.fixture
def scheme(course: Course, tmp_path: Path) -> Scheme:
    """A scheme with points of its own and a deadline."""
    file = tmp_path / "scheme.toml"
    file.write_text(
        '[points]\nby = "minutes"\neach = 2\ngiven = 0.25\n'
        "exercises = {savings = 3}\n"
        "[late]\ndeadline = 2027-01-31T18:00:00Z\ngrace_minutes = 15\n"
        "per_day = 0.2\nmost = 0.5\n",
        "utf-8",
    )
    return load_scheme(file, course)


def test_without_a_file_each_exercise_has_one_point(course: Course) -> None:
    scheme = load_scheme(None, course)

    assert {scheme.of(exercise) for exercise in course.exercises} == {1.0}
    assert scheme.lateness(datetime.now(UTC)) == (0.0, "")


def test_points_may_go_by_minutes_and_be_given_by_hand(
    course: Course, scheme: Scheme
) -> None:
    assert scheme.of(course.exercise("total")) == 6
    assert scheme.of(course.exercise("savings")) == 3


@pytest.mark.parametrize(
    ("mark", "share"),
    [
        (Mark("total", "done", "", passed=2, tests=2), 1.0),
        (Mark("total", "given", "", passed=2, tests=2), 0.25),
        (Mark("total", "wrong", "", passed=1, tests=2), 0.25),
        (Mark("total", "begun", "", passed=3, tests=4), 0.375),
        (Mark("total", "untouched", "", passed=1, tests=2), 0.0),
        (Mark("total", "lost", ""), 0.0),
        (Mark("total", "stopped", ""), 0.0),
        (Mark("total", "stopped", "", passed=3, tests=4, kind="time"), 0.375),
        (Mark("total", "stopped", "", passed=4, tests=4, kind="rigged"), 0.0),
    ],
)
def test_each_state_has_its_share(scheme: Scheme, mark: Mark, share: float) -> None:
    assert scheme.share(mark)[0] == share


@pytest.mark.parametrize(
    ("later", "share"),
    [
        (timedelta(minutes=15), 0.0),
        (timedelta(minutes=16), 0.2),
        (timedelta(days=1, minutes=15), 0.2),
        (timedelta(days=1, minutes=16), 0.4),
        (timedelta(days=30), 0.5),
    ],
)
def test_each_begun_day_costs_up_to_a_limit(
    scheme: Scheme, later: timedelta, share: float
) -> None:
    assert scheme.lateness(DEADLINE + later)[0] == share


def test_who_is_late_is_told_by_how_much(scheme: Scheme) -> None:
    assert scheme.lateness(DEADLINE + timedelta(hours=1))[1] == (
        "It came 1 begun day late."
    )


def test_nothing_is_taken_away_where_nobody_knows(scheme: Scheme) -> None:
    share, why = scheme.lateness(None)

    assert share == 0
    assert why.startswith("Nobody knows")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[points]\nby = 'luck'", "Must be one of"),
        ("[points]\neach = -1", "greater than or equal to 0"),
        ("[points]\nexercises = {lamp = 1}", "has no exercise lamp"),
        ("[late]\ndeadline = 2027-01-31T18:00:00", "moment with a zone"),
        ("[late]\ndeadline = 'soon'", "moment with a zone"),
        ("[bonus]\neach = 1", "Unknown field"),
        ("[points", "scheme.toml"),
    ],
)
def test_what_nobody_understands_is_refused(
    course: Course, tmp_path: Path, text: str, words: str
) -> None:
    file = tmp_path / "scheme.toml"
    file.write_text(text, "utf-8")

    with pytest.raises(SchemeError, match=words):
        load_scheme(file, course)
