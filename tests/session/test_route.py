"""The way through the course."""

import pytest
from made_up_runs import MadeUpRuns
from session.conftest import saved

from handrail.course.model import Course
from handrail.session import Session
from handrail.session.route import go_back, go_on, jump, move
from handrail.workspace.workspace import WorkspaceError


def test_the_next_chapter_waits_for_this_one(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing.add("test_create_till.py")
    session.note(session.judge())
    go_on(session)
    assert session.exercise.id == "1.2"

    with pytest.raises(WorkspaceError, match=r"1\.2 What the goods cost"):
        go_on(session)


def test_going_on_is_refused_while_something_done_is_broken(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing |= {"test_create_till.py", "test_total.py"}
    session.note(session.judge())
    go_on(session)
    session.note(session.judge())
    runs.passing.remove("test_create_till.py")

    with pytest.raises(
        WorkspaceError, match=r"1\.1 A till of its own no longer passes"
    ):
        go_on(session)
    assert session.exercise.id == "1.1"
    assert saved(session).chapter == 1
    assert saved(session).done == ("1.2",)


def test_after_the_last_exercise_the_course_is_done(
    session: Session, runs: MadeUpRuns, course: Course
) -> None:
    runs.passing |= {test.name for e in course.exercises for test in e.tests}
    for exercise in course.exercises:
        assert session.exercise == exercise
        session.note(session.judge())
        if exercise != course.exercises[-1]:
            go_on(session)

    assert session.is_finished
    with pytest.raises(WorkspaceError, match="all of the course is done"):
        go_on(session)


def test_a_step_back_takes_nothing_away(session: Session) -> None:
    jump(session, "3")
    files = session.workspace.files()
    jump(session, "1.2")

    assert session.exercise.id == "1.2"
    assert session.progress.chapter == 3
    assert session.workspace.files() == files


def test_a_step_that_another_program_made_is_not_made_again(
    session: Session, beside: Session
) -> None:
    jump(beside, "2")
    jump(session, "1.2")

    assert saved(session).chapter == 2
    assert session.progress.chapter == 2
    with pytest.raises(WorkspaceError, match="is at chapter 2 already"):
        move(session, 1)


def test_back_ends_at_the_first(session: Session) -> None:
    jump(session, "2.1")
    go_back(session)
    assert session.exercise.id == "1.2"
    go_back(session)

    with pytest.raises(WorkspaceError, match="is the first exercise"):
        go_back(session)
