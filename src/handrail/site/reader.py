"""Who reads a page, and so which answers it may show."""

from dataclasses import dataclass
from pathlib import Path

from handrail.course.model import Chapter, Course, Exercise, Symbol
from handrail.guardrails.base import Guardrail
from handrail.site.mistakes import answered_by
from handrail.workspace.progress import Progress


@dataclass(frozen=True)
class Reader:
    """Who reads a page.

    Attributes:
        chapter: The chapter that they are at; 0 for who is not in the course.
        behind: Slugs of the exercises whose answers they have: written, or filled in.
    """

    chapter: int = 0
    behind: frozenset[str] = frozenset()

    def answers_in(self, course: Course, symbol: Symbol) -> tuple[Exercise, ...]:
        """Return the exercises whose answers the code of a symbol would give away."""
        ahead = (e for e in course.exercises if e.slug not in self.behind)
        return tuple(e for e in ahead if e.symbol.overlaps(symbol))

    def answers_by_mistake(self, course: Course, file: Path) -> tuple[Exercise, ...]:
        """Return the exercise whose answer the file of a mistake would give away."""
        exercise = answered_by(course, file)
        if exercise is None or exercise.slug in self.behind:
            return ()
        return (exercise,)

    def stage_of(self, course: Course, guardrail: Guardrail) -> int:
        """Return the stage to show a guardrail at: theirs, if the guardrail is in it.

        For who is not so far it is the first that has it.
        """
        teaching = [c.number for c in course.offered if guardrail.id in c.guardrails]
        return max(self.chapter, teaching[0]) if teaching else course.whole


def learner(progress: Progress) -> Reader:
    """Return the reader who is so far in the course."""
    return Reader(progress.chapter, progress.settled)


def arriving(course: Course, chapter: Chapter) -> Reader:
    """Return the reader who comes to a chapter, with all before it behind them."""
    before = course.chapters_to(chapter.number - 1)
    behind = frozenset(e.slug for c in before for e in c.exercises)
    return Reader(chapter.number, behind)


def who_may_see_all(course: Course, chapter: int) -> Reader:
    """Return a reader from whom no answer is kept."""
    return Reader(chapter, frozenset(e.slug for e in course.exercises))
