"""A learner who goes a road meets its exercises, and finds the others done."""

from dataclasses import replace
from pathlib import Path

import pytest
from made_up_runs import MadeUpRuns
from session.conftest import saved

from handrail.course.model import Course
from handrail.course.roads import along
from handrail.course.stage import code_of, stage
from handrail.session import Session, open_session
from handrail.session.route import go_on, jump
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace


@pytest.fixture
def short(course: Course) -> Course:
    """The course as it is on a road past chapter 2."""
    return along(course, "short")


@pytest.fixture
def on_road(short: Course, tmp_path: Path, runs: MadeUpRuns) -> Session:
    """A learner who has just begun it."""
    step = begin(short, tmp_path / "short", 1)
    return Session(short, Workspace(tmp_path / "short"), step.progress, runs)


def test_what_is_off_the_road_is_as_the_solution_has_it(
    on_road: Session, course: Course
) -> None:
    symbol = course.exercise("total").symbol

    files = on_road.workspace.files()
    assert code_of(files, symbol) == code_of(stage(course, 1), symbol)


def test_the_road_leads_past_a_chapter_to_its_end(
    on_road: Session, runs: MadeUpRuns
) -> None:
    runs.passing |= {t.name for e in on_road.course.exercises for t in e.tests}
    on_road.note(on_road.judge())
    step = go_on(on_road)

    assert step is not None
    assert step.filled_in == ()
    assert on_road.exercise.slug == "receipt"
    assert (on_road.workspace.root / "app/vouchers.py").is_file()
    on_road.note(on_road.judge())
    assert on_road.is_finished
    assert go_on(on_road) is None


def test_who_comes_back_is_on_the_road(on_road: Session, course: Course) -> None:
    again, trouble = open_session(course, on_road.workspace)

    assert trouble == ""
    assert again.course == on_road.course
    assert again.progress.road == "short"


def test_a_jump_along_the_road_fills_in_its_exercises_alone(on_road: Session) -> None:
    jump(on_road, "receipt")

    assert saved(on_road).given == ("own-till",)


def test_a_road_that_has_lost_the_exercise_in_hand_is_left(
    on_road: Session, course: Course
) -> None:
    short, repairs = course.roads
    newer = replace(short, slugs=frozenset({"receipt"}))
    changed = replace(course, roads=(newer, repairs))
    again, _ = open_session(changed, on_road.workspace)

    assert again.course == changed
    assert again.exercise.slug == "own-till"


def test_a_road_that_a_newer_course_has_dropped_is_left(
    on_road: Session, course: Course
) -> None:
    changed = replace(course, roads=())
    again, trouble = open_session(changed, on_road.workspace)

    assert trouble == ""
    assert again.course == changed
    assert again.progress.road == ""
