"""The result of one person: marks, points with their reasons, and their sum."""

from dataclasses import dataclass
from functools import cached_property

from handrail.course.model import Course, Exercise
from handrail.grade.graded import Graded
from handrail.grade.mark import Mark
from handrail.grade.roster import Person
from handrail.grade.scheme import Scheme

NOTHING = "Nothing was handed in."


@dataclass(frozen=True)
class Points:
    """What one exercise is worth to a person.

    Attributes:
        of: The points that it has.
        points: Those that were earned.
        why: The reason in a sentence.
    """

    exercise: Exercise
    mark: Mark
    of: float
    points: float
    why: str


@dataclass(frozen=True)
class Result:
    """All that is told of one person.

    Attributes:
        lines: One for each exercise; without any, nothing could be judged.
        trouble: Why nothing could be judged; else empty.
        off: The share that lateness takes away, with the reason.
        asked_for: Exercises whose code did what a run may not.
    """

    person: Person
    lines: tuple[Points, ...]
    of: float
    trouble: str
    off: float
    late: str
    asked_for: tuple[Mark, ...]

    @cached_property
    def earned(self) -> float:
        """The points before anything is taken away."""
        return round(sum(line.points for line in self.lines), 2)

    @property
    def points(self) -> float:
        """The points that count."""
        return round(self.earned * (1 - self.off), 2)

    @property
    def percent(self) -> float:
        """The points that count, of a hundred."""
        return round(100 * self.points / self.of, 1) if self.of else 0.0

    def count(self, state: str) -> int:
        """Return how many exercises are in a state."""
        return sum(line.mark.state == state for line in self.lines)


def result_of(
    person: Person,
    graded: Graded | None,
    course: Course,
    exercises: tuple[Exercise, ...],
    scheme: Scheme,
) -> Result:
    """Return the result of a person.

    Args:
        graded: None where nothing was handed in.
    """
    marks = graded.marks if graded else ()
    lines = tuple(
        points_of(course.exercise(mark.exercise), mark, scheme) for mark in marks
    )
    off, late = scheme.lateness(person.handed_in) if marks else (0.0, "")
    return Result(
        person,
        lines,
        of=round(sum(scheme.of(exercise) for exercise in exercises), 2),
        trouble=graded.trouble if graded else NOTHING,
        off=off,
        late=late,
        asked_for=graded.asked_for if graded else (),
    )


def points_of(exercise: Exercise, mark: Mark, scheme: Scheme) -> Points:
    """Return what a mark is worth."""
    share, why = scheme.share(mark)
    of = scheme.of(exercise)
    return Points(exercise, mark, of, round(of * share, 2), why)
