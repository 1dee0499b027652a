"""What a learner can do, on a small course with runs that are made up."""

import json
from pathlib import Path

import pytest
from made_up_runs import MadeUpRuns
from small_course import load_small_course

from handrail.course.model import Course
from handrail.session import Session, open_session
from handrail.workspace.progress import Progress
from handrail.workspace.steps import begin
from handrail.workspace.workspace import Workspace, WorkspaceError


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


@pytest.fixture
def runs() -> MadeUpRuns:
    return MadeUpRuns()


@pytest.fixture
def session(course: Course, tmp_path: Path, runs: MadeUpRuns) -> Session:
    step = begin(course, tmp_path / "till", 1)
    return Session(course, Workspace(tmp_path / "till"), step.progress, runs)


def saved(session: Session) -> Progress:
    """The progress as the file has it."""
    return session.workspace.load_progress(session.course)


def test_a_failing_check_notes_nothing(session: Session) -> None:
    assert not session.note(session.judge()).passed
    assert saved(session).done == ()


def test_a_passing_check_is_noted_in_the_file(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing.add("test_create_till.py")

    assert session.note(session.judge()).passed
    assert saved(session).done == ("1.1",)


def test_a_check_that_no_longer_passes_is_noted_too(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing.add("test_create_till.py")
    session.note(session.judge())
    runs.passing.clear()
    session.note(session.judge())

    assert saved(session).done == ()


def test_check_done_names_what_broke(session: Session, runs: MadeUpRuns) -> None:
    runs.passing.add("test_create_till.py")
    session.note(session.judge())
    assert session.check_done() == []

    runs.passing.clear()
    assert [v.exercise.id for v in session.check_done()] == ["1.1"]
    assert saved(session).done == ()


def test_hints_end_with_the_third(session: Session) -> None:
    assert [session.next_hint(session.exercise) for _ in range(4)] == [1, 2, 3, 3]


def test_the_next_chapter_waits_for_this_one(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing.add("test_create_till.py")
    session.note(session.judge())
    session.go_on()
    assert session.exercise.id == "1.2"

    with pytest.raises(WorkspaceError, match=r"1\.2 What the goods cost"):
        session.go_on()


def test_going_on_is_refused_while_something_done_is_broken(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing |= {"test_create_till.py", "test_total.py"}
    session.note(session.judge())
    session.go_on()
    session.note(session.judge())
    runs.passing.remove("test_create_till.py")

    with pytest.raises(
        WorkspaceError, match=r"1\.1 A till of its own no longer passes"
    ):
        session.go_on()
    assert session.exercise.id == "1.1"
    assert saved(session).chapter == 1


def test_after_the_last_exercise_the_course_is_done(
    session: Session, runs: MadeUpRuns, course: Course
) -> None:
    runs.passing |= {test.name for e in course.exercises for test in e.tests}
    for exercise in course.exercises:
        assert session.exercise == exercise
        session.note(session.judge())
        if exercise != course.exercises[-1]:
            session.go_on()

    assert session.is_finished
    with pytest.raises(WorkspaceError, match="all of the course is done"):
        session.go_on()


def test_a_step_back_takes_nothing_away(session: Session) -> None:
    session.jump("3")
    files = session.workspace.files()
    session.jump("1.2")

    assert session.exercise.id == "1.2"
    assert session.progress.chapter == 3
    assert session.workspace.files() == files


def test_a_lost_progress_file_is_found_out_from_the_code(
    session: Session, course: Course
) -> None:
    session.jump("2")
    session.workspace.progress_file.unlink()
    again, aside = open_session(course, session.workspace)

    assert aside is None
    assert again.progress.chapter == 2
    assert again.progress.done == ("1.1", "1.2")
    assert again.exercise.id == "2.1"


def test_a_broken_progress_file_is_kept_aside(session: Session, course: Course) -> None:
    session.workspace.progress_file.write_text('{"chapter": "x"}', "utf-8")
    again, aside = open_session(course, session.workspace)

    assert aside is not None
    assert json.loads(aside.read_text("utf-8")) == {"chapter": "x"}
    assert saved(again) == again.progress


@pytest.fixture
def beside(session: Session) -> Session:
    """Another program in the same workspace, which began at the same time."""
    return Session(session.course, session.workspace, session.progress, session.run)


def test_two_programs_do_not_undo_what_the_other_has_done(
    session: Session, beside: Session, runs: MadeUpRuns
) -> None:
    runs.passing |= {"test_create_till.py", "test_total.py"}
    session.go_on()
    beside.note(beside.judge())
    session.next_hint(session.exercise)
    session.note(session.judge())

    assert saved(session) == session.progress
    assert session.progress.at == "1.2"
    assert session.progress.done == ("1.1", "1.2")
    assert session.progress.hints == {"1.2": 1}


def test_a_step_that_another_program_made_is_not_made_again(
    session: Session, beside: Session
) -> None:
    beside.jump("2")
    session.jump("1.2")

    assert saved(session).chapter == 2
    assert session.progress.chapter == 2
    with pytest.raises(WorkspaceError, match="is at chapter 2 already"):
        session.move(1)


def test_a_file_that_breaks_beside_a_session_is_written_anew(
    session: Session,
) -> None:
    session.workspace.progress_file.write_text("{", "utf-8")
    session.next_hint(session.exercise)

    assert saved(session) == session.progress


def test_back_ends_at_the_first(session: Session) -> None:
    session.jump("2.1")
    session.go_back()
    assert session.exercise.id == "1.2"
    session.go_back()

    with pytest.raises(WorkspaceError, match="is the first exercise"):
        session.go_back()


def test_how_far_a_check_of_what_is_done_has_come_is_told(
    session: Session, runs: MadeUpRuns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handrail.session.BATCH", 1)
    runs.passing |= {"test_create_till.py", "test_total.py"}
    session.note(session.judge())
    session.go_on()
    session.note(session.judge())
    told: list[tuple[int, int]] = []
    session.check_done(lambda number, total: told.append((number, total)))

    assert told == [(0, 2), (1, 2)]
