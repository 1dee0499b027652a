"""The way through the course."""

from dataclasses import replace

import pytest
from made_up_runs import MadeUpRuns
from session.conftest import saved

from handrail.course.model import Course
from handrail.session import Session
from handrail.session.changes import reset
from handrail.session.route import go_back, go_on, jump, move, refuse_if_broken
from handrail.workspace.workspace import WorkspaceError


def test_the_next_chapter_waits_for_this_one(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing.add("test_create_till.py")
    session.note(session.judge())
    go_on(session)
    assert session.exercise.slug == "total"

    with pytest.raises(WorkspaceError, match=r"1\.2 What the goods cost"):
        go_on(session)


def test_what_is_filled_in_beside_while_all_is_tested_is_not_done(
    session: Session, beside: Session, runs: MadeUpRuns
) -> None:
    runs.passing.update(t.name for e in session.so_far for t in e.tests)

    def jump_beside(*_: int) -> None:
        jump(beside, "2")

    refuse_if_broken(session, jump_beside)

    assert saved(session).done == ()
    assert saved(session).given == ("own-till", "total")


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
    assert session.exercise.slug == "own-till"
    assert saved(session).chapter == 1
    assert saved(session).done == ("total",)


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
    assert go_on(session) is None
    assert session.is_finished

    runs.passing.remove("test_total.py")
    with pytest.raises(WorkspaceError, match=r"1\.2 What the goods cost no longer"):
        go_on(session)
    assert session.exercise.slug == "total"
    assert not session.is_finished


def test_what_is_broken_is_not_passed_over_a_second_time(
    session: Session, runs: MadeUpRuns
) -> None:
    jump(session, "2")
    done = ("own-till", "total", "savings", "vouchers")
    session.keep(lambda progress: progress.with_done(done))
    runs.passing |= {"test_total.py", "test_saved.py", "test_vouchers.py"}
    for _ in range(2):
        with pytest.raises(WorkspaceError, match=r"1\.1 A till of its own no longer"):
            go_on(session)

    assert saved(session).chapter == 2


def test_the_way_goes_back_to_what_is_open_again(
    session: Session, runs: MadeUpRuns
) -> None:
    """In the last chapter too, once all else is done."""
    jump(session, "3")
    runs.passing |= {"test_amount.py", "test_receipt.py"}
    reset(session, session.course.exercise("total"))
    session.note(session.judge())
    go_on(session)
    session.note(session.judge())
    assert not session.is_finished
    go_on(session)

    assert session.exercise.slug == "total"


def test_the_last_exercise_of_the_course_is_filled_in_by_no_jump(
    session: Session,
) -> None:
    jump(session, "3")
    session.keep(lambda progress: progress.with_done(["amounts"]))
    jump(session, "3.2")
    words = "3.2 All goods on the receipt is the one that is left in this chapter."

    with pytest.raises(WorkspaceError) as caught:
        go_on(session)
    assert str(caught.value) == words


def test_what_passes_again_at_the_end_of_a_chapter_is_done(
    session: Session, runs: MadeUpRuns
) -> None:
    jump(session, "2")
    runs.passing |= {"test_create_till.py", "test_total.py"}
    runs.passing |= {"test_saved.py", "test_vouchers.py"}
    done = ("own-till", "savings", "vouchers")
    session.keep(lambda now: replace(now, at="total", done=done, given=()))
    go_on(session)

    assert saved(session).chapter == 3
    assert {*saved(session).done} == {"own-till", "total", "savings", "vouchers"}


def test_a_step_back_takes_nothing_away(session: Session) -> None:
    jump(session, "3")
    files = session.workspace.files()
    jump(session, "total")

    assert session.exercise.slug == "total"
    assert session.progress.chapter == 3
    assert session.workspace.files() == files


def test_a_step_that_another_program_made_is_not_made_again(
    session: Session, beside: Session
) -> None:
    jump(beside, "2")
    jump(session, "total")

    assert saved(session).chapter == 2
    assert session.progress.chapter == 2
    with pytest.raises(WorkspaceError, match="is at chapter 2 already"):
        move(session, 1)


def test_back_ends_at_the_first(session: Session) -> None:
    jump(session, "savings")
    go_back(session)
    assert session.exercise.slug == "total"
    go_back(session)

    with pytest.raises(WorkspaceError, match="is the first exercise"):
        go_back(session)
