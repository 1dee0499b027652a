from collections.abc import Callable, Sequence

import pytest
from rich.console import Console
from unprivileged import unprivileged

from handrail.course.libraries import libraries
from handrail.course.stage import stage
from handrail.runner import Standby
from handrail.session import Session
from handrail.session.changes import restore
from handrail.session.route import jump
from handrail.terminal.events import (
    Closed,
    Failed,
    Judged,
    Key,
    Moved,
    Refused,
    Resumed,
)
from handrail.terminal.keys import NAMES, keys_view
from handrail.terminal.loop import Loop
from handrail.terminal.saves import Polled, Saved
from handrail.workspace.workspace import WorkspaceError


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
    assert session.progress.done == ("own-till",)


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
def test_what_to_do_is_said_above_the_verdict_until_the_tests_pass(
    loop: Loop,
    session: Session,
    passing: set[str],
    shown: Callable[[], str],
    passed: bool,
) -> None:
    passing |= {"test_create_till.py"} if passed else set()
    loop.draw()
    assert session.exercise.task in shown()

    loop.take(Judged(loop.newest, session.judge()))
    loop.draw()
    before, task, _ = shown().partition(session.exercise.task)
    assert bool(task) is not passed
    assert passed or "It works." not in before


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


@pytest.fixture
def beside(session: Session) -> Session:
    """A command in another window, in the same workspace."""
    return Session(session.course, session.workspace, session.progress, session.run)


def test_the_loop_follows_a_jump_made_beside_it(
    loop: Loop, beside: Session, shown: Callable[[], str]
) -> None:
    before = loop.newest
    jump(beside, "vouchers")
    loop.take(Moved())
    loop.draw()

    assert "2.2 Vouchers in numbers: another window went there" in shown()
    assert before.is_set()
    assert not loop.newest.is_set()


def test_the_loop_follows_a_restore_made_beside_it(
    loop: Loop, session: Session, beside: Session, shown: Callable[[], str]
) -> None:
    jump(beside, "vouchers")
    loop.take(Moved())
    restore(beside, "1")
    loop.take(Moved())
    loop.draw()

    assert "Now at 1.1 A till of its own: another window went there" in shown()
    assert session.progress.chapter == 1


def test_a_restore_is_told_also_where_its_files_are_seen_before_its_place(
    loop: Loop, beside: Session, shown: Callable[[], str]
) -> None:
    jump(beside, "vouchers")
    loop.take(Moved())
    restore(beside, "1")
    loop.take(Saved())
    running = loop.newest
    loop.take(Moved())
    loop.draw()

    assert "Now at 1.1 A till of its own: another window went there" in shown()
    assert loop.newest is running


def test_a_workspace_that_goes_and_comes_back_is_judged_again(
    loop: Loop, session: Session, shown: Callable[[], str]
) -> None:
    root = session.workspace.root
    root.rename(root.with_name("away"))
    loop.take(Saved())
    with pytest.raises(WorkspaceError) as gone:
        session.judge()
    loop.take(Refused(loop.newest, gone.value))
    loop.take(Moved())
    loop.take(Refused(loop.newest, gone.value))
    loop.take(Key("r"))
    loop.draw()
    assert "is gone" in shown()
    assert not root.exists()

    root.with_name("away").rename(root)
    before = loop.newest
    loop.take(Saved())
    assert before.is_set()
    loop.take(Judged(loop.newest, session.judge()))
    loop.draw()
    assert "is gone" not in shown()


def test_a_progress_file_that_goes_is_told_and_written_anew(
    loop: Loop, session: Session, shown: Callable[[], str]
) -> None:
    session.workspace.progress_file.unlink()
    loop.take(Moved())
    loop.draw()

    assert "was written anew from what this window knows" in " ".join(shown().split())
    assert session.workspace.load_progress(session.course) == session.progress


def test_what_is_closed_to_the_program_is_said(
    loop: Loop, session: Session, shown: Callable[[], str]
) -> None:
    (session.workspace.root / "data").mkdir(0)
    with unprivileged():
        loop.check()
    loop.draw()

    assert "Not read, and so in no run and no snapshot: data/." in shown()


def test_a_verdict_that_comes_after_a_jump_is_noted_and_not_shown(
    loop: Loop,
    session: Session,
    beside: Session,
    passing: set[str],
    shown: Callable[[], str],
) -> None:
    passing.add("test_create_till.py")
    verdict = session.judge()
    jump(beside, "total")
    loop.take(Judged(loop.newest, verdict))
    loop.draw()

    assert session.progress.done == ("own-till",)
    assert session.exercise.slug == "total"
    assert "✓" not in shown()


def test_what_was_done_beside_the_loop_is_on_its_screen(
    loop: Loop, beside: Session, passing: set[str], shown: Callable[[], str]
) -> None:
    passing.add("test_create_till.py")
    beside.note(beside.judge())
    running = loop.newest
    loop.take(Moved())
    loop.draw()

    assert "1 of 6" in shown()
    assert loop.newest is running


def test_a_key_counts_for_the_screen_that_was_seen(
    loop: Loop, session: Session
) -> None:
    early = Key("h")
    loop.draw()
    loop.take(early)
    assert session.progress.hints == {}

    loop.take(Key("h"))
    assert session.progress.hints == {"own-till": 1}


def test_q_leaves_whenever_it_was_pressed(loop: Loop) -> None:
    early = Key("q")
    loop.draw()
    loop.take(early)

    assert not loop.actions.is_open


def test_n_waits_for_the_verdict(
    loop: Loop, session: Session, shown: Callable[[], str]
) -> None:
    loop.take(Key("n"))
    loop.draw()
    assert session.exercise.slug == "own-till"
    assert "The tests still run" in shown()

    loop.take(Judged(loop.newest, session.judge()))
    loop.take(Key("n"))
    assert session.exercise.slug == "total"


def test_a_second_n_does_not_skip_an_exercise(loop: Loop, session: Session) -> None:
    loop.take(Judged(loop.newest, session.judge()))
    loop.take(Key("n"))
    loop.take(Key("n"))

    assert session.exercise.slug == "total"


def test_tests_that_cannot_be_run_are_told_and_the_loop_goes_on(
    loop: Loop, session: Session, shown: Callable[[], str]
) -> None:
    loop.take(Refused(loop.newest, OSError(28, "No space left on device")))
    loop.draw()
    assert "the disk is full" in shown()

    loop.take(Key("t"))
    loop.draw()
    assert "running the tests" in shown()


def test_a_key_that_the_system_refuses_is_told_and_the_loop_goes_on(
    loop: Loop,
    session: Session,
    shown: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("handrail.workspace.files.os.fsync", full)
    loop.take(Key("r"))
    loop.take(Key("r"))
    loop.draw()

    assert "the disk is full" in shown()
    assert loop.actions.is_open


def test_a_verdict_is_shown_where_it_cannot_be_noted(
    loop: Loop,
    session: Session,
    passing: set[str],
    shown: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def read_only(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "progress.json")

    monkeypatch.setattr("handrail.workspace.progress.write_atomically", read_only)
    passing.add("test_create_till.py")
    loop.take(Judged(loop.newest, session.judge()))
    loop.draw()
    screen = shown()

    assert "✓ 1.1" in screen
    assert "progress.json: Permission denied." in screen


def test_after_a_stop_the_exercise_is_judged_anew(loop: Loop) -> None:
    before = loop.newest
    loop.take(Resumed())

    assert before.is_set()
    assert loop.verdict is None


def test_the_loop_ends_when_there_are_no_keys_any_more(loop: Loop) -> None:
    loop.take(Closed())

    assert not loop.actions.is_open


def test_a_screen_is_drawn_once_until_something_changes(
    loop: Loop, console: Console, shown: Callable[[], str]
) -> None:
    loop.draw()
    assert shown()
    loop.draw()
    assert not shown()

    console.width = 60
    loop.draw()
    assert shown()


@pytest.mark.parametrize(("rows", "both"), [(60, True), (12, False)])
def test_a_note_hides_the_verdict_where_the_screen_is_too_low(
    loop: Loop,
    console: Console,
    shown: Callable[[], str],
    rows: int,
    both: bool,
) -> None:
    console.height = rows
    loop.take(Judged(loop.newest, loop.session.judge()))
    loop.take(Key("h"))
    loop.draw()
    screen = shown()

    assert "Hint 1 of 3" in screen
    assert ("tests pass" in screen) is both
    assert ("The verdict is hidden" in screen) is not both
    assert len(screen.splitlines()) <= rows


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_the_line_of_keys_fits(
    loop: Loop, console: Console, shown: Callable[[], str], width: int
) -> None:
    console.width = width
    console.print(keys_view(console))
    lines = shown().splitlines()

    assert max(map(len, lines)) <= width
    for key, name in NAMES.items():
        assert any(f" {key} {name}" in line for line in lines)
