"""How far a learner is: a small file that a person can read."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from handrail.course.model import Course, Exercise
from handrail.workspace.files import write_atomically

NAME = "progress.json"
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


@dataclass(frozen=True)
class Progress:
    """Where a learner is.

    Attributes:
        chapter: The chapter whose files the workspace has.
        at: The id of the exercise in hand.
        done: Ids of the exercises that have passed.
        given: Ids of those that a jump filled in from the solution.
        hints: How many hints were shown, by exercise id.
    """

    chapter: int
    at: str
    done: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    hints: dict[str, int] = field(default_factory=dict)

    def with_done(self, exercise_ids: Iterable[str]) -> "Progress":
        """Return the progress with exercises added to those done."""
        ids = {*exercise_ids}
        done, given = in_order({*self.done} | ids), in_order({*self.given} - ids)
        return replace(self, done=done, given=given)

    def without_done(self, exercise_ids: Iterable[str]) -> "Progress":
        """Return the progress with exercises that no longer pass."""
        return replace(self, done=in_order({*self.done} - {*exercise_ids}))

    def with_hint(self, exercise_id: str, level: int) -> "Progress":
        """Return the progress with that many hints shown for an exercise, or more."""
        shown = max(level, self.hints.get(exercise_id, 0))
        return replace(self, hints={**self.hints, exercise_id: shown})


def in_order(exercise_ids: Iterable[str]) -> tuple[str, ...]:
    """Sort ids as the course does: 2.10 comes after 2.9."""
    return tuple(sorted(exercise_ids, key=lambda i: [int(p) for p in i.split(".")]))


def first_undone(course: Course, progress: Progress) -> Exercise | None:
    """Return the first exercise of the chapter in hand that is not done."""
    exercises = course.chapter(progress.chapter).exercises
    return next((e for e in exercises if e.id not in progress.done), None)


def save(file: Path, progress: Progress) -> None:
    """Write the progress."""
    text = json.dumps(asdict(progress), indent=2) + "\n"
    write_atomically(file, text.encode())


def load(file: Path, course: Course) -> Progress:
    """Read the progress.

    Raises:
        BrokenProgressError: The file is missing or no progress, or names a chapter or
            an exercise that the course does not have.
        PermissionError: It may not be read.
    """
    try:
        data = json.loads(file.read_bytes())
        progress = Progress(
            chapter=course.chapter(data["chapter"]).number,
            at=course.exercise(data["at"]).id,
            done=in_order(known_ids(data["done"], course)),
            given=in_order(known_ids(data["given"], course)),
            hints={str(k): int(v) for k, v in data["hints"].items()},
        )
    except PermissionError:
        raise
    except BROKEN as error:
        raise BrokenProgressError(f"{file}: {error}") from error
    return progress


def known_ids(exercise_ids: Any, course: Course) -> set[str]:
    """Leave out the ids of exercises that a newer course has dropped.

    Raises:
        TypeError: They are not in a list.
    """
    if not isinstance(exercise_ids, list):
        raise TypeError("the exercises' ids should be in a list")
    return {*exercise_ids} & {e.id for e in course.exercises}
