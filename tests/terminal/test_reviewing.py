"""A review on a set clock: what was answered is noted, what was left is still due."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from made_up_runs import MadeUpRuns
from rich.console import Console
from small_course import write_file

from handrail.course.model import Course
from handrail.recall.deck import Card
from handrail.recall.diary import read_diary
from handrail.recall.question import Option, Question
from handrail.recall.schedule import Entry, State
from handrail.session import Session
from handrail.terminal.review_view import nothing_view
from handrail.terminal.reviewing import Review

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
DUE = State(0, datetime(2026, 11, 1, tzinfo=UTC))
OPTIONS = (
    Option("1", "There are two.", "Apples are one thing."),
    Option("2", "Each is counted."),
)
Reviewed = Callable[..., list[Entry]]


@pytest.fixture
def question(tmp_path: Path) -> Card:
    program = write_file(tmp_path / "apples.py", "print(2)\n")
    about = Question(
        "apples", "predict", 1, "01", "chapter", "What is printed?", OPTIONS, program
    )
    return Card("question:apples", "01", about, DUE)


@pytest.fixture
def exercise(course: Course) -> Card:
    return Card("exercise:savings", "02", course.exercise("savings"), DUE)


@pytest.fixture
def reviewed(session: Session, console: Console) -> Reviewed:
    """A function that goes through cards, types lines, and returns what was noted."""

    def reviewed(cards: Sequence[Card], *lines: str) -> list[Entry]:
        typed = iter(lines)
        ask = lambda words: next(typed, "")  # noqa: E731
        Review(session, console, ask, lambda: MONDAY).run(cards)
        return read_diary(session.workspace)

    return reviewed


@pytest.mark.parametrize(
    ("answer", "what", "words"),
    [
        ("2", "right", "Right. Each is counted."),
        (
            "1",
            "wrong",
            "There are two. Who takes this may believe: Apples are one",
        ),
    ],
)
def test_an_answer_is_explained_and_noted(
    reviewed: Reviewed,
    question: Card,
    shown: Callable[[], str],
    *,
    answer: str,
    what: str,
    words: str,
) -> None:
    noted = reviewed([question], "x", "3", answer)
    screen = " ".join(shown().split())

    assert [(e.when, e.what, e.card) for e in noted] == [
        (MONDAY, what, "question:apples")
    ]
    assert "1 thing from 1 guardrail, about 1 minute." in screen
    assert screen.count("Type a number from 1 to 2.") == 2
    assert words in screen
    assert "That was all for today." in screen


def test_who_leaves_has_lost_nothing(
    reviewed: Reviewed, question: Card, exercise: Card, shown: Callable[[], str]
) -> None:
    noted = reviewed([question, exercise], "2", "")

    assert [entry.card for entry in noted] == ["question:apples"]
    assert "What is left is still due." in shown()


def test_an_exercise_is_done_beside_the_workspace(
    reviewed: Reviewed,
    exercise: Card,
    session: Session,
    runs: MadeUpRuns,
    shown: Callable[[], str],
) -> None:
    before = session.workspace.files()
    assert reviewed([exercise], "t", "") == []
    runs.passing.add("test_saved.py")
    noted = reviewed([exercise], "t")

    assert [entry.what for entry in noted] == ["right"]
    assert "till-review" in shown()
    assert session.workspace.files() == before


def test_an_exercise_that_is_passed_over_is_missed(
    reviewed: Reviewed, exercise: Card
) -> None:
    assert [entry.what for entry in reviewed([exercise], "skip")] == ["wrong"]


@pytest.mark.parametrize(
    ("count", "due", "words"),
    [
        (0, None, "There is nothing to review yet."),
        (3, None, "Nothing is left to come back"),
        (3, MONDAY, "Nothing is due today. The next comes back on 2026-11-30."),
    ],
)
def test_why_nothing_comes_back_is_told(
    console: Console,
    shown: Callable[[], str],
    *,
    count: int,
    due: datetime | None,
    words: str,
) -> None:
    console.print(nothing_view(count, due))

    assert words in " ".join(shown().split())
