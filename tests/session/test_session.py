"""What a learner does within an exercise."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from made_up_runs import MadeUpRuns
from session.conftest import saved

from handrail.runner import Report, TestResult
from handrail.server import NO_ANSWER
from handrail.session import Session
from handrail.session.changes import reset, restore
from handrail.session.regressions import regressions
from handrail.session.route import go_on, jump
from handrail.workspace.workspace import WorkspaceError

REPO = Path(__file__).parents[2]


def test_a_failing_check_notes_nothing(session: Session) -> None:
    assert not session.note(session.judge()).passed
    assert saved(session).done == ()


def test_a_passing_check_is_noted_in_the_file(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing.add("test_create_till.py")

    assert session.note(session.judge()).passed
    assert saved(session).done == ("own-till",)


def test_a_check_that_no_longer_passes_is_noted_too(
    session: Session, runs: MadeUpRuns
) -> None:
    runs.passing.add("test_create_till.py")
    session.note(session.judge())
    runs.passing.clear()
    session.note(session.judge())

    assert saved(session).done == ()


AWAY = TestResult(
    "test_all_is_saved_on_postgresql",
    "test_saved_on_postgresql.py",
    "It works.",
    "failed",
    0.0,
    error="RuntimeError",
    message=f"{NO_ANSWER}, or refuses.",
)
WRONG = replace(AWAY, name="test_it", error="AssertionError", message=None)


@pytest.mark.parametrize(
    ("results", "done"), [((AWAY,), ("own-till",)), ((AWAY, WRONG), ()), ((WRONG,), ())]
)
def test_a_server_that_is_away_takes_nothing_away(
    session: Session,
    runs: MadeUpRuns,
    results: tuple[TestResult, ...],
    done: tuple[str, ...],
) -> None:
    runs.passing.add("test_create_till.py")
    session.note(session.judge())
    verdict = session.note(session.judge(lambda _: Report(results, None, "", 0.1)))

    assert not verdict.passed
    assert saved(session).done == done


def test_the_tests_say_so_in_the_same_words() -> None:
    words = " ".join((REPO / "exercises/conftest.py").read_text("utf-8").split())

    assert f'NO_ANSWER = ( "{NO_ANSWER}' in words


def test_what_a_jump_beside_has_filled_in_is_not_done(
    session: Session, beside: Session, runs: MadeUpRuns
) -> None:
    jump(beside, "2")
    runs.passing.add("test_create_till.py")

    assert session.note(session.judge()).passed
    assert saved(session).done == ()
    assert saved(session).given == ("own-till", "total")


def test_what_is_written_anew_after_a_jump_beside_is_done(
    session: Session, beside: Session, runs: MadeUpRuns, monkeypatch: pytest.MonkeyPatch
) -> None:
    jump(beside, "2")
    runs.passing.add("test_create_till.py")
    monkeypatch.setattr(Session, "is_solution", lambda *_: False)
    session.note(session.judge())

    assert saved(session).done == ("own-till",)
    assert saved(session).given == ("total",)


def test_hints_end_with_the_third(session: Session) -> None:
    levels = []
    for _ in range(4):
        levels.append(session.next_hint(session.exercise))
        session.note_hint(session.exercise, levels[-1])

    assert levels == [1, 2, 3, 3]


def test_a_hint_that_was_seen_beside_stays_seen(
    session: Session, beside: Session
) -> None:
    beside.note_hint(session.exercise, 2)
    session.note_hint(session.exercise, 1)

    assert saved(session).hints == {"own-till": 2}


def test_two_programs_do_not_undo_what_the_other_has_done(
    session: Session, beside: Session, runs: MadeUpRuns
) -> None:
    runs.passing |= {"test_create_till.py", "test_total.py"}
    go_on(session)
    beside.note(beside.judge())
    session.note_hint(session.exercise, 1)
    session.note(session.judge())

    assert saved(session) == session.progress
    assert session.progress.at == "total"
    assert session.progress.done == ("own-till", "total")
    assert session.progress.hints == {"total": 1}


@pytest.mark.parametrize("text", ["{", "[" * 100_000, None])
def test_a_file_that_breaks_beside_a_session_is_written_anew(
    session: Session, text: str | None
) -> None:
    jump(session, "2")
    known, file = session.progress, session.workspace.progress_file
    if text is None:
        file.unlink()
    else:
        file.write_text(text, "utf-8")
    session.note(session.judge())
    assert file.exists() is (text is not None)

    session.renew()
    assert saved(session) == known
    assert known.given == ("own-till", "total")
    aside = file.with_name("progress.json.broken")
    assert aside.exists() is (text is not None)


@pytest.mark.parametrize("lost", ["", ".handrail"])
def test_a_workspace_that_is_gone_does_not_come_to_life_again(
    session: Session, beside: Session, lost: str
) -> None:
    verdict = session.judge()
    shutil.rmtree(session.workspace.root / lost)
    for act in (
        lambda: session.note(verdict),
        session.judge,
        session.renew,
        lambda: session.note_hint(session.exercise, 1),
        lambda: jump(session, "2"),
        lambda: reset(session, session.exercise),
        lambda: restore(session, "1"),
    ):
        with pytest.raises(WorkspaceError, match=r"is gone.*`handrail start"):
            act()
    assert not session.workspace.state.exists()
    assert session.workspace.root.exists() is bool(lost)


@pytest.mark.parametrize(
    "act", [Session.judge, lambda session: regressions(session, ())]
)
def test_nothing_is_run_among_the_learners_files(
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[Session], object],
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(session.workspace.root))

    with pytest.raises(WorkspaceError, match="temporary files"):
        act(session)
