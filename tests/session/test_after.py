"""Exercises that need others of their chapter to be done first."""

from dataclasses import replace

import pytest
from made_up_runs import MadeUpRuns
from session.conftest import saved
from small_course import edit_file, solve

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.course.stage import stage
from handrail.session import Session
from handrail.session.changes import reset
from handrail.session.route import go_on, jump, move
from handrail.workspace.resets import known_code

VOUCHERS = "app/vouchers.py"


@pytest.fixture
def course(course: Course) -> Course:
    """The small course, in which 2.2 needs 2.1, and 1.2 needs 1.1."""
    chapters = course.root / "chapters"
    for folder, above, slug in (
        ("01_till", '"blank"\n', "own-till"),
        ("02_vouchers", '"as_text"\n', "savings"),
    ):
        after = f'{above}after = ["{slug}"]\n'
        edit_file(chapters / folder / "chapter.toml", f"{above}tests", f"{after}tests")
    return load_course(course.root)


def is_solved(session: Session, slug: str) -> bool:
    """Tell whether an exercise's code is the solution's."""
    exercise = session.course.exercise(slug)
    solution = stage(session.course, exercise.chapter_number)
    mine = known_code(session.workspace.files(), exercise)
    return mine == known_code(solution, exercise)


def test_a_jump_to_a_later_chapter_fills_in_what_the_exercise_needs(
    session: Session,
) -> None:
    step = jump(session, "2.2")

    assert step is not None
    assert step.filled_in == ("own-till", "total", "savings")
    assert saved(session).given == step.filled_in
    assert session.exercise.slug == "vouchers"
    assert is_solved(session, "savings")
    assert not is_solved(session, "vouchers")


def test_a_jump_within_the_chapter_fills_it_in_too(session: Session) -> None:
    file = session.workspace.root / "app/__init__.py"
    edit_file(file, "    return till\n", "    return (till)\n")
    before = session.workspace.files()
    step = jump(session, "1.2")

    assert step is not None
    assert step.filled_in == ("own-till",)
    assert step.snapshot is not None
    assert step.snapshot.name.endswith("before-jump")
    kept = step.snapshot / "app/__init__.py"
    assert kept.read_bytes() == before["app/__init__.py"]
    assert is_solved(session, "own-till")
    assert not is_solved(session, "total")
    assert session.exercise.slug == "total"


@pytest.mark.parametrize("how", ["done", "given"])
def test_what_is_settled_is_left_as_it_is(session: Session, how: str) -> None:
    slugs = ("own-till",)
    session.keep(
        lambda now: now.with_done(slugs) if how == "done" else replace(now, given=slugs)
    )
    before = session.workspace.files()

    assert jump(session, "1.2") is None
    assert session.workspace.files() == before


def test_what_was_filled_in_is_gone_around_and_may_be_gone_back_to(
    session: Session, runs: MadeUpRuns
) -> None:
    jump(session, "1.2")
    runs.passing |= {"test_create_till.py", "test_total.py"}
    session.note(session.judge())
    step = go_on(session)

    assert step is not None
    assert saved(session).done == ("total",)
    assert saved(session).given == ("own-till",)
    jump(session, "own-till")
    assert session.exercise.slug == "own-till"


def test_what_was_filled_in_and_is_begun_anew_is_left_to_do(session: Session) -> None:
    jump(session, "2.2")
    reset(session, session.course.exercise("savings"))

    assert saved(session).given == ("own-till", "total")
    assert session.needed(session.exercise) == [session.course.exercise("savings")]


def test_an_update_leaves_what_was_filled_in(session: Session, course: Course) -> None:
    jump(session, "2.2")
    edit_file(course.solution / VOUCHERS, "whole cents", "full cents")
    move(session, 2)

    assert is_solved(session, "savings")
    assert "full cents" in (session.workspace.root / VOUCHERS).read_text("utf-8")


def test_who_stays_in_a_chapter_has_nothing_filled_in_before_it(
    session: Session,
) -> None:
    """Neither an update nor a jump within the chapter solves what is open again."""
    solve(session.course, session.workspace.root, "own-till", "total")
    session.keep(lambda progress: progress.with_done(["own-till", "total"]))
    jump(session, "2")
    reset(session, session.course.exercise("total"))
    move(session, 2)
    jump(session, "2.2")

    assert saved(session).given == ("savings",)
    assert not is_solved(session, "total")
