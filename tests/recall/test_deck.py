"""What comes back in a review: what was met, mixed, for about five minutes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from handrail.course.model import Course
from handrail.recall.deck import BUDGET, Card, chosen, deck_of, guardrails_of
from handrail.recall.question import Option, Question
from handrail.recall.schedule import State
from handrail.workspace.progress import Progress

MONDAY = datetime(2026, 11, 30, 9, tzinfo=UTC)
DAY = timedelta(days=1)
OPTIONS = (Option("2", "It is."), Option("1", "It is not.", "It is."))


def question(slug: str, guardrail: str = "01", chapter: int = 1) -> Question:
    return Question(slug, "predict", chapter, guardrail, "chapter", "How?", OPTIONS)


def card(course: Course, name: str, guardrail: str, days: int) -> Card:
    """A card that was met so many days before Monday."""
    is_exercise = name.startswith("e")
    about = course.exercise("savings") if is_exercise else question(name)
    return Card(name, guardrail, about, State(0, MONDAY - days * DAY))


def names(cards: list[Card]) -> list[str]:
    return [card.name for card in cards]


@pytest.fixture
def progress() -> Progress:
    return Progress(2, "savings", done=("own-till", "total"), given=("vouchers",))


def test_small_exercises_that_are_done_are_met(
    course: Course, progress: Progress
) -> None:
    deck = deck_of(course, progress, [], {})
    small = {e.slug for e in course.exercises if e.minutes <= 5}

    assert {"own-till", "total"} & small
    assert names(deck) == [f"exercise:{s}" for s in ("own-till", "total") if s in small]


@pytest.mark.parametrize(
    ("guardrail", "chapter", "is_met"),
    [("01", 1, True), ("09", 1, True), ("02", 2, False), ("01", 9, False)],
)
def test_a_question_is_met_with_the_exercises_of_its_chapter(
    course: Course, progress: Progress, guardrail: str, chapter: int, *, is_met: bool
) -> None:
    asked = [question("how", guardrail, chapter)]
    known = {
        "exercise:own-till": State(0, MONDAY),
        "exercise:total": State(2, MONDAY + DAY),
    }
    deck = deck_of(course, progress, asked, known)
    found = [c for c in deck if c.name == "question:how"]

    assert bool(found) is is_met
    assert all(c.state == State(0, MONDAY + DAY) for c in found)


def test_what_is_not_due_does_not_come_back(course: Course) -> None:
    deck = [card(course, "q1", "01", 1), card(course, "q2", "01", 3)]

    assert names(chosen(deck, MONDAY)) == ["q2"]


def test_guardrails_and_kinds_take_turns_the_longest_due_first(course: Course) -> None:
    deck = [
        card(course, "q1", "01", 30),
        card(course, "q2", "01", 29),
        card(course, "q3", "02", 5),
        card(course, "e4", "02", 4),
        card(course, "q5", "03", 3),
    ]

    assert names(chosen(deck, MONDAY)) == ["q1", "e4", "q5", "q2", "q3"]


def test_it_takes_five_minutes_and_has_three_guardrails(course: Course) -> None:
    deck = [card(course, f"e{n}", f"{n % 5:02}", 40 - n) for n in range(20)]
    taken = chosen(deck, MONDAY)
    asked = [card(course, f"q{n}", f"{n % 2:02}", 40 - n) for n in range(20)]

    assert len(set(guardrails_of(taken))) == 3
    assert sum(c.seconds for c in chosen(asked, MONDAY)) <= BUDGET
    assert len(set(guardrails_of(chosen(asked, MONDAY)))) == 2


def test_what_was_learnt_stays_away(course: Course) -> None:
    learnt = replace(card(course, "q1", "01", 99), state=State(3, MONDAY - 99 * DAY))

    assert chosen([learnt], MONDAY) == []
