"""How far a learner is: a small file that a person can read."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from handrail.course.digests import Digests
from handrail.course.model import Course, Exercise
from handrail.workspace.files import write_atomically

NAME = "progress.json"
NUMBER = re.compile(r"\d+\.\d+")  # no slug is one
BROKEN = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
)


class BrokenProgressError(Exception):
    """The progress file cannot be understood."""


class NumberedProgressError(BrokenProgressError):
    """The progress file is of an older version, which knew exercises by number.

    A number may have gone to another exercise since.

    Attributes:
        given: The numbers of those that a jump had filled in.
    """

    def __init__(self, given: Iterable[str]) -> None:
        super().__init__("the exercises are named by number")
        self.given = frozenset(given)


@dataclass(frozen=True)
class Progress:
    """Where a learner is.

    Attributes:
        chapter: The chapter whose files the workspace has.
        at: The slug of the exercise in hand.
        done: Slugs of the exercises that have passed.
        given: Slugs of those that a jump filled in from the solution.
        hints: How many hints were shown, by slug.
        asked: What each exercise asked for when those done were last held against
            the course, as a digest by slug.
        road: The name of the road that they go; empty for the whole course.
    """

    chapter: int
    at: str
    done: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    hints: dict[str, int] = field(default_factory=dict)
    asked: Digests = field(default_factory=dict)
    road: str = ""

    @property
    def settled(self) -> frozenset[str]:
        """Slugs of what is done or filled in."""
        return frozenset({*self.done, *self.given})

    def with_done(self, slugs: Iterable[str]) -> "Progress":
        """Return the progress with exercises added to those done."""
        new = tuple(slugs)
        done = tuple(dict.fromkeys([*self.done, *new]))
        return replace(self, done=done, given=without(self.given, new))

    def without_done(self, slugs: Iterable[str]) -> "Progress":
        """Return the progress with exercises that no longer pass."""
        return replace(self, done=without(self.done, slugs))

    def with_given(self, exercises: Iterable[Exercise]) -> "Progress":
        """Return the progress with exercises added to those that were filled in."""
        new = dict.fromkeys(exercise.slug for exercise in exercises)
        return replace(self, given=(*self.given, *without(new, self.settled)))

    def with_replaced(self, exercises: Iterable[Exercise]) -> "Progress":
        """Return the progress with exercises filled in that were done before."""
        gone = tuple(exercises)
        return self.without_done(e.slug for e in gone).with_given(gone)

    def with_open(self, slugs: Iterable[str]) -> "Progress":
        """Return the progress with exercises that are to be done, or done anew."""
        new = tuple(slugs)
        done, given = without(self.done, new), without(self.given, new)
        return replace(self, done=done, given=given)

    def with_hint(self, slug: str, level: int) -> "Progress":
        """Return the progress with that many hints shown for an exercise, or more."""
        shown = max(level, self.hints.get(slug, 0))
        return replace(self, hints={**self.hints, slug: shown})


def without(slugs: Iterable[str], gone: Iterable[str]) -> tuple[str, ...]:
    """Return slugs without some of them, in their order."""
    left_out = {*gone}
    return tuple(slug for slug in slugs if slug not in left_out)


def first_undone(course: Course, progress: Progress) -> Exercise | None:
    """Return the first exercise of the chapter in hand that is left to do."""
    exercises = course.chapter(progress.chapter).exercises
    return next((e for e in exercises if e.slug not in progress.settled), None)


def done(course: Course, progress: Progress) -> list[Exercise]:
    """Return the exercises that are done, in the order of the course."""
    return [e for e in course.exercises if e.slug in progress.done]


def changed(course: Course, progress: Progress, asks: Digests) -> list[Exercise]:
    """Return what is done, and what the course asks for otherwise than it did.

    Args:
        asks: What it asks for now.
    """
    asked = progress.asked
    return [e for e in done(course, progress) if asks[e.slug] != asked.get(e.slug)]


def save(file: Path, progress: Progress) -> None:
    """Write the progress."""
    text = json.dumps(asdict(progress), indent=2) + "\n"
    write_atomically(file, text.encode())


def load(file: Path, course: Course) -> Progress:
    """Read the progress.

    Raises:
        BrokenProgressError: The file is missing or no progress, or names a chapter or
            an exercise that the course does not have, or names them by number.
        PermissionError: It may not be read.
    """
    try:
        data = json.loads(file.read_bytes())
        if NUMBER.fullmatch(data["at"]):
            raise NumberedProgressError(data["given"])
        progress = Progress(
            chapter=course.chapter(data["chapter"]).number,
            at=course.exercise(data["at"]).slug,
            done=known(data["done"], course),
            given=known(data["given"], course),
            hints={str(k): int(v) for k, v in data["hints"].items()},
            asked={str(k): str(v) for k, v in data["asked"].items()},
            road=road_of(data, course),
        )
    except PermissionError:
        raise
    except BROKEN as error:
        raise BrokenProgressError(f"{file}: {error}") from error
    return progress


def road_of(data: dict[str, Any], course: Course) -> str:
    """Return the name of the road, or nothing where a newer course has dropped it."""
    name = data.get("road", "")
    return name if name in {road.name for road in course.roads} else ""


def known(slugs: Any, course: Course) -> tuple[str, ...]:
    """Leave out the slugs of exercises that a newer course has dropped.

    Raises:
        TypeError: They are not in a list.
    """
    if not isinstance(slugs, list):
        raise TypeError("the exercises' slugs should be in a list")
    there = {exercise.slug for exercise in course.exercises}
    return tuple(slug for slug in dict.fromkeys(slugs) if slug in there)
