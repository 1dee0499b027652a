import contextlib
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue

import pytest
from rich.console import Console

from handrail.session import Session
from handrail.session.route import jump
from handrail.terminal.actions import Actions
from handrail.terminal.attending import Attending
from handrail.terminal.errands import Errands
from handrail.terminal.keys import NAMES
from handrail.terminal.recalling import Recalling

Shown = Callable[[], str]


@pytest.fixture
def checks() -> list[str]:
    """One entry for every check that was asked for."""
    return []


@pytest.fixture
def actions(session: Session, console: Console, checks: list[str]) -> Actions:
    errands = Errands(session, console, lambda words: None)
    check = partial(note_check, session, checks)
    attending = Attending(session, console, errands, SimpleQueue())
    return Actions(session, console, errands, check, lambda: None, attending=attending)


def note_check(session: Session, checks: list[str]) -> None:
    """Stand in for a check: note what it would be about."""
    checks.append(session.exercise.slug)


@pytest.fixture
def noted(actions: Actions, console: Console, shown: Shown) -> Shown:
    """A function that returns the note on the screen."""

    def noted() -> str:
        if actions.note is not None:
            console.print(actions.note)
        return shown()

    return noted


def test_h_shows_one_hint_more(actions: Actions, noted: Shown) -> None:
    actions.press("h")
    actions.press("h")

    assert "Hint 2 of 3" in noted()


@pytest.mark.parametrize(
    ("key", "shows"), [("h", "Hint 1 of 3"), ("a", "No longer passes: 1.1")]
)
def test_what_cannot_be_noted_is_shown_and_that_is_told(
    actions: Actions,
    session: Session,
    noted: Shown,
    monkeypatch: pytest.MonkeyPatch,
    *,
    key: str,
    shows: str,
) -> None:
    def read_only(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "progress.json")

    session.keep(lambda progress: progress.with_done(["own-till"]))
    monkeypatch.setattr("handrail.workspace.progress.write_atomically", read_only)
    actions.press(key)
    screen = noted()

    assert shows in screen
    assert "not noted: progress.json: Permission denied." in screen


@pytest.mark.parametrize(("key", "secret"), [("s", "def create_till"), ("d", "+++")])
def test_the_solution_takes_a_second_press(
    actions: Actions, noted: Shown, key: str, secret: str
) -> None:
    actions.press(key)
    assert secret not in noted()

    actions.press(key)
    assert secret in noted()


def test_where_there_are_no_other_ways_nothing_is_asked(
    actions: Actions, noted: Shown
) -> None:
    actions.press("w")

    assert "No other right answer is kept for this exercise." in noted()


def test_another_key_takes_the_question_back(actions: Actions, noted: Shown) -> None:
    actions.press("s")
    actions.press("h")
    actions.press("s")

    assert "def create_till" not in noted()


def test_the_solution_of_what_is_done_is_free(
    actions: Actions, session: Session, noted: Shown, passing: set[str]
) -> None:
    passing.add("test_create_till.py")
    session.note(session.judge())
    actions.press("s")

    assert "def create_till" in noted()


def test_reset_always_asks_and_keeps_a_copy(
    actions: Actions, session: Session, noted: Shown, checks: list[str]
) -> None:
    actions.press("r")
    assert checks == []

    actions.press("r")
    assert checks == ["own-till"]
    assert ".handrail/snapshots" in noted()


def test_n_goes_to_the_next_exercise_and_checks_it(
    actions: Actions, checks: list[str]
) -> None:
    actions.press("n")

    assert checks == ["total"]


def test_n_brings_the_next_chapter_and_says_what_came(
    actions: Actions,
    console: Console,
    session: Session,
    passing: set[str],
    shown: Shown,
) -> None:
    passing |= {"test_create_till.py", "test_total.py"}
    session.note(session.judge())
    actions.press("n")
    session.note(session.judge())
    actions.press("n")
    console.print(actions.news)
    news = shown()

    assert "new:    app/vouchers.py" in news
    assert "Read what it is about: c" in news
    assert session.exercise.slug == "savings"


def test_n_says_why_it_stays(actions: Actions, noted: Shown, passing: set[str]) -> None:
    passing.add("test_create_till.py")
    actions.session.note(actions.session.judge())
    actions.press("n")
    actions.press("n")

    assert "is the one that is left" in noted()


def test_where_nothing_is_done_a_says_so(actions: Actions, noted: Shown) -> None:
    actions.press("a")

    assert "Nothing is done yet." in noted()


def test_a_names_what_no_longer_passes(
    actions: Actions, session: Session, noted: Shown, passing: set[str]
) -> None:
    passing.add("test_create_till.py")
    session.note(session.judge())
    actions.press("a")
    assert "still passes" in noted()

    passing.clear()
    actions.press("a")
    assert "No longer passes: 1.1" in noted()
    assert session.progress.done == ()


@pytest.mark.parametrize("key", ["c", "e", "o"])
def test_reading_and_editing_wait_for_the_terminal(
    actions: Actions, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "handrail.terminal.errands.find_guardrail",
        lambda root, name: name,
        raising=True,
    )
    actions.press(key)

    assert actions.errands.next is not None


def test_l_shows_the_map_and_q_leaves(actions: Actions, noted: Shown) -> None:
    actions.press("l")
    assert "3.2 All goods on the receipt" in noted()

    actions.press("q")
    assert not actions.is_open


def test_any_other_key_does_nothing(actions: Actions, checks: list[str]) -> None:
    actions.press("x")
    actions.press("")

    assert actions.note is None
    assert checks == []


def test_p_leads_back_and_checks(
    actions: Actions, checks: list[str], noted: Shown
) -> None:
    actions.press("n")
    actions.press("p")
    assert checks == ["total", "own-till"]

    actions.press("p")
    assert checks == ["total", "own-till"]
    assert "is the first exercise" in noted()


def test_p_leads_back_to_the_chapter_before(actions: Actions, session: Session) -> None:
    jump(session, "2")
    actions.press("p")

    assert session.exercise.slug == "total"


def test_t_judges_again(actions: Actions, checks: list[str]) -> None:
    actions.press("t")

    assert checks == ["own-till"]


def test_every_key_that_is_named_does_something(actions: Actions) -> None:
    ignored: list[str] = []
    for key in NAMES:
        actions.ignore = lambda key=key: ignored.append(key)  # type: ignore[method-assign, misc]
        with contextlib.suppress(LookupError):  # guardrails have no pages here
            actions.press(key)

    assert ignored == []


def test_how_far_a_check_of_what_is_done_has_come_is_drawn(
    actions: Actions, session: Session, passing: set[str], noted: Shown
) -> None:
    drawn: list[str] = []
    actions.draw = lambda: drawn.append(noted())
    passing.add("test_create_till.py")
    session.note(session.judge())
    actions.press("a")

    assert "Testing what is done: 0 of 1" in "".join(drawn)


@pytest.mark.parametrize(("rows", "is_note"), [(60, True), (15, False)])
def test_a_list_that_is_too_long_is_turned_page_by_page(
    actions: Actions, console: Console, rows: int, is_note: bool
) -> None:
    console.height = rows
    actions.press("l")

    assert (actions.note is not None) is is_note
    assert (actions.errands.next is None) is is_note


@pytest.mark.parametrize(
    ("keys", "with_answers"),
    [("e", [False]), ("ee", [False, True]), ("ehe", [False] * 2)],
)
def test_a_page_is_read_with_answers_at_the_second_press(
    actions: Actions,
    monkeypatch: pytest.MonkeyPatch,
    keys: str,
    with_answers: list[bool],
) -> None:
    asked: list[bool] = []

    def read(*, with_answers: bool) -> None:
        asked.append(with_answers)

    monkeypatch.setattr(actions.errands, "read_guardrail", read)
    for key in keys:
        actions.press(key)

    assert asked == with_answers


def test_after_a_save_a_page_is_read_without_answers_again(
    actions: Actions, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def read(*, with_answers: bool) -> None:
        asked.append(with_answers)

    monkeypatch.setattr(actions.errands, "read_lesson", read)
    actions.press("c")
    actions.clear()
    actions.press("c")

    assert asked == [False, False]


@pytest.mark.parametrize("forget", [lambda a: a.press("h"), lambda a: a.clear()])
def test_news_is_there_until_a_key_is_pressed_or_a_file_saved(
    actions: Actions, forget: Callable[[Actions], None]
) -> None:
    actions.news = "A new workspace"
    forget(actions)

    assert actions.news is None


def test_n_shows_the_end_when_all_is_done(
    actions: Actions, session: Session, passing: set[str], noted: Shown
) -> None:
    course = session.course
    jump(session, "3")
    passing |= {test.name for e in course.exercises for test in e.tests}
    session.keep(lambda p: p.with_done([e.slug for e in course.chapter(3).exercises]))
    actions.press("n")

    assert "This is the end of the course." in noted()


def test_a_puzzle_asks_first_before_two_hints_were_taken(
    actions: Actions, session: Session, noted: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Recalling, "has_puzzle", True)
    actions.press("z")
    assert "Press z again, or take two hints: h." in noted()
    actions.press("h")
    assert "z has the solution's lines" not in noted()
    actions.press("h")
    assert "z has the solution's lines" in noted()
    actions.press("z")

    assert "1.1 A till of its own has no puzzle." in noted()


def test_where_there_is_no_puzzle_nothing_is_asked(
    actions: Actions, noted: Shown
) -> None:
    actions.press("z")

    assert "has no puzzle" in noted()
    assert actions.errands.next is None


def test_u_asks_a_question_about_the_code(actions: Actions) -> None:
    actions.press("u")

    assert actions.note is None
    assert actions.errands.next == actions.recalling.ask_question
