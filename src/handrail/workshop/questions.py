"""Questions to ask a room: of the guardrails' pages, and made from the mistakes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from handrail.course.model import Chapter, Course, Exercise, Mistake
from handrail.course.stage import read_code
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails
from handrail.recall.promise import promise
from handrail.site.parts import NoPartError, part_of
from handrail.site.snippet import language_of
from handrail.workshop.lesson import PARSER, Code, on_one_line

ASK_YOURSELF = "Ask yourself"
MOST_LINES = 22  # of code that a room can read together


@dataclass(frozen=True)
class Puzzle:
    """Code with a mistake: which test fails, and why?

    Attributes:
        exercise: The one that it is a wrong answer to.
        promise: The sentence of the test that fails: what should hold.
    """

    exercise: Exercise
    mistake: Mistake
    code: Code
    promise: str


def taught_in(course: Course, chapter: Chapter) -> list[Guardrail]:
    """Return the guardrails that a chapter teaches."""
    return [g for g in all_guardrails(course.root) if g.id in chapter.guardrails]


def ask_yourself(course: Course, chapter: Chapter) -> list[tuple[str, list[str]]]:
    """Return what the pages of a chapter's guardrails ask, with their labels."""
    asked = [(g.label, asked_on(g.page)) for g in taught_in(course, chapter)]
    return [(label, questions) for label, questions in asked if questions]


def asked_on(page: str) -> list[str]:
    """Return the questions of a guardrail's page: items of a list, or paragraphs."""
    try:
        part = part_of(page, ASK_YOURSELF)
    except NoPartError:
        return []
    tokens = PARSER.parse(part)
    pairs = pairwise(tokens)
    return [on_one_line(b) for a, b in pairs if a.type == "paragraph_open"]


def puzzles(chapter: Chapter) -> Iterator[Puzzle]:
    """Yield one puzzle for each exercise that has a mistake of a few lines."""
    for exercise in chapter.exercises:
        for mistake in by_rank(exercise):
            lines = tuple(read_code(mistake.source).rstrip().split("\n"))
            if mistake != exercise.starts_as and len(lines) <= MOST_LINES:
                code = Code(
                    str(exercise.symbol), language_of(mistake.source.name), lines
                )
                yield Puzzle(exercise, mistake, code, promise(exercise, mistake.fails))
                break


def by_rank(exercise: Exercise) -> list[Mistake]:
    """Return the mistakes of an exercise, commonest first as far as that is known."""
    return sorted(exercise.mistakes, key=lambda m: (m.common is None, m.common or 0))
