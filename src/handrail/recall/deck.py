"""What can come back: questions and small exercises of guardrails that were met."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handrail.course.model import Course, Exercise
from handrail.recall.diary import exercise_card, question_card
from handrail.recall.question import Question
from handrail.recall.schedule import UNKNOWN, State, overdue
from handrail.workspace.progress import Progress

SMALL = 5  # minutes of an exercise with its part of the lesson; now it is known
BUDGET = 300  # seconds
FOR_QUESTION, FOR_EXERCISE = 40, 100  # seconds
FEWEST = 3  # guardrails at a time, where there are so many


@dataclass(frozen=True)
class Card:
    """Something that can come back.

    Attributes:
        name: What is noted of it goes by that.
        about: The question, or the exercise.
        state: Where it stands.
    """

    name: str
    guardrail: str
    about: Question | Exercise
    state: State

    @property
    def seconds(self) -> int:
        """About how long it takes."""
        return FOR_QUESTION if isinstance(self.about, Question) else FOR_EXERCISE


def deck_of(
    course: Course,
    progress: Progress,
    questions: Sequence[Question],
    known: Mapping[str, State],
) -> list[Card]:
    """Return what was met, with where it stands.

    A question was met with the last exercise of its guardrail in its chapter, and an
    exercise when it was done. What a jump has filled in was not met.
    """
    return [
        *exercises_met(course, progress, known),
        *asked(course, progress, questions, known),
    ]


def exercises_met(
    course: Course, progress: Progress, known: Mapping[str, State]
) -> Iterator[Card]:
    """Yield the small exercises that are done."""
    for exercise in course.exercises:
        if exercise.slug in progress.done and exercise.minutes <= SMALL:
            name = exercise_card(exercise.slug)
            yield Card(name, exercise.guardrail, exercise, known.get(name, UNKNOWN))


def asked(
    course: Course,
    progress: Progress,
    questions: Sequence[Question],
    known: Mapping[str, State],
) -> Iterator[Card]:
    """Yield the questions of what is done."""
    for question in questions:
        before = exercises_before(course, question)
        if before and all(e.slug in progress.done for e in before):
            name = question_card(question.slug)
            cards = (known.get(exercise_card(e.slug), UNKNOWN) for e in before)
            met = State(0, max(card.since for card in cards))
            yield Card(name, question.guardrail, question, known.get(name, met))


def exercises_before(course: Course, question: Question) -> list[Exercise]:
    """Return what has to be done before a question makes sense.

    These are the exercises of its chapter about its guardrail; all, if there are none.
    The one whose mistake it shows is among them.
    """
    numbers = [chapter.number for chapter in course.offered]
    if question.chapter not in numbers:
        return []
    every = course.chapter(question.chapter).exercises
    about = [e for e in every if e.guardrail == question.guardrail] or [*every]
    shown = [question.exercise] if question.exercise else []
    return [*about, *shown]


def chosen(deck: Sequence[Card], moment: datetime) -> list[Card]:
    """Return what comes back now: about five minutes, mixed, the longest due first.

    Guardrails take turns, and so do questions and exercises. Where there are three
    guardrails or more, as many are among them.
    """
    left = due_now(deck, moment)
    taken: list[Card] = []
    while left:
        card = min(left, key=lambda card: turn(card, taken, left))
        left.remove(card)
        is_needed = card.guardrail not in guardrails_of(taken) and len(taken) < FEWEST
        if is_needed or sum(c.seconds for c in [*taken, card]) <= BUDGET:
            taken.append(card)
    return taken


def due_now(deck: Sequence[Card], moment: datetime) -> list[Card]:
    """Return what is due, the longest first."""
    late = [(overdue(card.state, moment), card) for card in deck]
    found = [(by, card) for by, card in late if by is not None]
    return [card for _, card in sorted(found, key=lambda pair: pair[0], reverse=True)]


def turn(
    card: Card, taken: Sequence[Card], left: Sequence[Card]
) -> tuple[int, int, int]:
    """Return by what cards are ordered: who has had the fewest turns comes first."""
    kind = type(card.about)
    same_kind = sum(isinstance(other.about, kind) for other in taken)
    same_guardrail = guardrails_of(taken).count(card.guardrail)
    return same_guardrail, same_kind, left.index(card)


def guardrails_of(cards: Sequence[Card]) -> list[str]:
    """Return the guardrail of each card."""
    return [card.guardrail for card in cards]
