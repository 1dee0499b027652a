from collections.abc import Callable, Sequence

import pytest
from rich.console import Console

from handrail.course.libraries import libraries
from handrail.course.stage import stage
from handrail.runner import Standby
from handrail.session import Session
from handrail.terminal.events import Failed, Judged, Key
from handrail.terminal.loop import Loop
from handrail.terminal.saves import Polled, Saved


@pytest.fixture
def loop(session: Session, console: Console) -> Loop:
    """A loop with one check under way, whose thread the test plays."""
    loop = Loop(session, console, Standby())
    loop.judge = lambda cancelled: None  # type: ignore[method-assign]
    loop.check()
    return loop


def save(session: Session, text: str) -> None:
    """Save the learner's file."""
    (session.workspace.root / "app/till.py").write_text(text, "utf-8")


def test_a_verdict_is_shown_and_noted(
    loop: Loop, session: Session, passing: set[str], shown: Callable[[], str]
) -> None:
    passing.add("test_create_till.py")
    loop.take(Judged(loop.newest, session.judge()))
    loop.draw()

    assert "✓ 1.1 A till of its own" in shown()
    assert session.progress.done == ("1.1",)


def test_a_stale_verdict_is_dropped(
    loop: Loop, session: Session, passing: set[str], shown: Callable[[], str]
) -> None:
    older = loop.newest
    save(session, "x = 1\n")
    loop.take(Saved())
    passing.add("test_create_till.py")
    loop.take(Judged(older, session.judge()))
    loop.draw()

    assert older.is_set()
    assert "running the tests" in shown()
    assert session.progress.done == ()


def test_a_save_cancels_the_check_that_runs(loop: Loop, session: Session) -> None:
    first = loop.newest
    save(session, "x = 1\n")
    loop.take(Saved())

    assert first.is_set()
    assert not loop.newest.is_set()


def test_a_save_that_changes_nothing_keeps_the_verdict(
    loop: Loop, session: Session
) -> None:
    loop.take(Judged(loop.newest, session.judge()))
    loop.take(Saved())

    assert loop.verdict is not None


def test_a_save_clears_the_note(loop: Loop, session: Session) -> None:
    loop.take(Key("h"))
    assert loop.actions.note is not None

    save(session, "x = 1\n")
    loop.take(Saved())
    assert loop.actions.note is None


def test_a_save_takes_a_question_back(
    loop: Loop, session: Session, shown: Callable[[], str]
) -> None:
    loop.take(Key("s"))
    save(session, "x = 1\n")
    loop.take(Saved())
    loop.take(Key("s"))
    loop.draw()

    assert "Press s again" in shown()


class Reserve(Standby):
    """A reserve that notes how it is filled, and starts nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.filled: list[tuple[str, ...]] = []

    def fill(self, libraries: Sequence[str]) -> None:
        self.filled.append(tuple(libraries))


def test_the_reserve_is_filled_once_there_is_a_verdict(
    session: Session, console: Console
) -> None:
    reserve = Reserve()
    loop = Loop(session, console, reserve)
    loop.refill()
    assert not reserve.filled

    loop.take(Judged(loop.newest, session.judge()))
    loop.refill()
    assert reserve.filled == [libraries(stage(session.course, 1))]


def test_how_the_folder_is_watched_is_said(
    loop: Loop, shown: Callable[[], str]
) -> None:
    loop.draw()
    assert "every second" not in shown()

    loop.take(Polled("there are reasons"))
    loop.draw()
    assert "This folder is looked at every second: there are reasons." in shown()


def test_an_error_of_a_thread_is_raised(loop: Loop) -> None:
    with pytest.raises(OSError, match="gone"):
        loop.take(Failed(OSError("gone")))


def test_leaving_cancels_the_check(loop: Loop) -> None:
    with loop.checking():
        running = loop.newest

    assert running.is_set()


def test_keys_work_in_capitals(loop: Loop) -> None:
    loop.take(Key("Q"))

    assert not loop.actions.is_open


@pytest.mark.parametrize("passed", [True, False])
def test_what_comes_next_is_said_after_a_pass_alone(
    loop: Loop,
    session: Session,
    passing: set[str],
    shown: Callable[[], str],
    passed: bool,
) -> None:
    passing |= {"test_create_till.py"} if passed else set()
    loop.take(Judged(loop.newest, session.judge()))
    loop.draw()

    assert ("n goes on to 1.2" in shown()) is passed
