"""What a course is made of."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from handrail.command import command
from handrail.course.near import near

Kind = Literal["blank", "repair"]
Table = dict[str, Any]  # of a TOML file


class CourseError(Exception):
    """The course's own files are wrong; the message says which, where, and how."""


@dataclass(frozen=True)
class Symbol:
    """A place in the application that a learner writes: `path` or `path::name`.

    Attributes:
        path: The file, relative to the application, with forward slashes.
        name: A function, class, method (`Config.check`), assignment or template
            block; None for the whole file.
    """

    path: str
    name: str | None = None

    @classmethod
    def parse(cls, text: str) -> "Symbol":
        """Read `app/config.py::Config.check` or `.env.example`."""
        path, _, name = text.partition("::")
        return cls(path, name or None)

    def overlaps(self, other: "Symbol") -> bool:
        """Tell whether code of one stands in the other, or both are the same."""
        if self.path != other.path:
            return False
        if self.name is None or other.name is None:
            return True
        mine, others = self.name.split("."), other.name.split(".")
        return all(a == b for a, b in zip(mine, others, strict=False))

    def __str__(self) -> str:
        """Write it as `parse` reads it."""
        return f"{self.path}::{self.name}" if self.name else self.path


@dataclass(frozen=True)
class Mistake:
    """A realistic wrong answer, and the sentence that helps who makes it.

    Attributes:
        fails: The name of the test that rejects it.
        says: The sentence.
        needs: Patterns, one of which stands in code that has the mistake.
        lacks: Patterns, none of which stands in it.
        source: The file with the code that replaces the symbol.
        failures: In which ways its tests fail, as runs have shown: a set of
            `test: Error` for each.
        common: Its rank among those of the exercise, 1 for the one that people make
            most often; None where nobody has counted.
    """

    name: str
    fails: str
    says: str
    needs: tuple[str, ...]
    lacks: tuple[str, ...]
    source: Path
    failures: frozenset[frozenset[str]] = frozenset()
    common: int | None = None


@dataclass(frozen=True)
class Exercise:
    """A symbol whose code the learner writes, with its tests and its help.

    Attributes:
        slug: What it is known by wherever something is kept; it never changes.
        number: Chapter and place in it, such as "4.2", to be shown. It changes when
            the course does.
        task: What there is to do, in one sentence.
        minutes: How long it takes, with its part of the lesson.
        part: The headings of the lesson below which stands what it needs.
        starts_as: For a repair, the mistake that the learner finds in the file.
        tests: The test files, in `exercises/<chapter>/`, that can be run here.
        server_tests: Those that need a database server. Where the environment names
            one, they are among `tests`.
        browser_tests: Those that need a browser, and that are run once `tests` pass.
        hints: Three, from a nudge to almost there.
        alternatives: Right answers besides the solution's, a file each.
        gone: Names that its start defines beside the symbol, and the solution nowhere.
        after: Slugs of the exercises of its chapter that have to be done first.
    """

    slug: str
    number: str
    title: str
    task: str
    minutes: int
    part: tuple[str, ...]
    symbol: Symbol
    kind: Kind
    starts_as: Mistake | None
    tests: tuple[Path, ...]
    guardrail: str
    hints: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    alternatives: tuple[Path, ...]
    gone: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    server_tests: tuple[Path, ...] = ()
    browser_tests: tuple[Path, ...] = ()

    @property
    def chapter_number(self) -> int:
        """The number of the chapter that it belongs to."""
        return int(self.number.partition(".")[0])

    @property
    def all_tests(self) -> tuple[Path, ...]:
        """The test files, whether they can be run here or not."""
        every = (*self.tests, *self.server_tests, *self.browser_tests)
        return tuple(dict.fromkeys(every))

    @property
    def unrun(self) -> tuple[Path, ...]:
        """The test files that need a database server, where none is named."""
        return tuple(test for test in self.server_tests if test not in self.tests)

    @property
    def label(self) -> str:
        """The words for messages: `1.2 The title`."""
        return f"{self.number} {self.title}"


@dataclass(frozen=True)
class Chapter:
    """A numbered step of the course and the files of the solution that it brings.

    Attributes:
        guardrails: The ids of the guardrails that it teaches.
        brings: Paths in the solution.
        composition_roots: Those of `brings` that may name what later chapters bring.
        entries: What it brings to a composition root that is not Python, such as
            `pyproject.toml::project.dependencies.flask`.
        exercises: Without any, the chapter is not offered; it owns its files alone.
        folder: Where its lesson, mistakes and alternatives are.
    """

    number: int
    slug: str
    title: str
    guardrails: tuple[str, ...]
    brings: tuple[str, ...]
    composition_roots: tuple[str, ...]
    entries: tuple[Symbol, ...]
    exercises: tuple[Exercise, ...]
    folder: Path

    @property
    def name(self) -> str:
        """The name of its folders: `04_errors`."""
        return f"{self.number:02}_{self.slug}"

    @property
    def minutes(self) -> int:
        """How long it takes, lesson included."""
        return sum(exercise.minutes for exercise in self.exercises)

    @property
    def lesson(self) -> Path:
        """The lesson's file."""
        return self.folder / "README.md"


@dataclass(frozen=True)
class Road:
    """A way through the course: some of its exercises.

    Attributes:
        about: Whom it is for, in a sentence.
        slugs: Those of its exercises.
    """

    name: str
    title: str
    about: str
    slugs: frozenset[str]


@dataclass(frozen=True)
class Course:
    """The chapters in order, and the folder that holds all of it.

    Attributes:
        roads: The ways through it.
        road: The one that it has been narrowed to; None for the whole course.
    """

    root: Path
    chapters: tuple[Chapter, ...]
    roads: tuple[Road, ...] = ()
    road: Road | None = None

    @property
    def solution(self) -> Path:
        """The folder of the reference application."""
        return self.root / "solution"

    @property
    def tests(self) -> Path:
        """The folder of the exercises' tests."""
        return self.root / "exercises"

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """All exercises, in the order of the course."""
        return tuple(e for chapter in self.chapters for e in chapter.exercises)

    @cached_property
    def offered(self) -> tuple[Chapter, ...]:
        """The chapters that learners come to."""
        return tuple(chapter for chapter in self.chapters if chapter.exercises)

    def named(self, name: str) -> tuple[Exercise, ...]:
        """Return the exercises of a chapter by its number, or the one of that name.

        Raises:
            LookupError: There is none.
        """
        if name.isdecimal():
            return self.chapter(int(name)).exercises
        return (self.exercise(name),)

    @property
    def minutes(self) -> int:
        """How long all exercises take together, lessons included."""
        return sum(exercise.minutes for exercise in self.exercises)

    @property
    def last(self) -> int:
        """The number of the last chapter that is offered."""
        return self.offered[-1].number

    @property
    def whole(self) -> int:
        """The number of the stage that is the solution."""
        return self.chapters[-1].number

    def chapter(self, number: int) -> Chapter:
        """Return the chapter of that number.

        Raises:
            LookupError: There is none, or it is not offered.
        """
        for chapter in self.offered:
            if chapter.number == number:
                return chapter
        numbers = ", ".join(str(chapter.number) for chapter in self.offered)
        known = numbers if self.road else f"they go from 1 to {self.last}"
        raise LookupError(f"There is no chapter {number}{self.on_road}; {known}.")

    def after(self, number: int) -> Chapter | None:
        """Return the chapter that learners come to after one, if there is one."""
        return next((c for c in self.offered if c.number > number), None)

    @property
    def on_road(self) -> str:
        """The words for a message about what is not there."""
        return f' on the road "{self.road.name}"' if self.road else ""

    def find_road(self, name: str) -> Road:
        """Return the road of a name.

        Raises:
            LookupError: There is none.
        """
        names = [road.name for road in self.roads]
        if name in names:
            return self.roads[names.index(name)]
        raise LookupError(
            f"There is no road {name!r}.{near(name, names)} "
            f"`{command('roads')}` shows them all."
        )

    def chapters_to(self, number: int) -> tuple[Chapter, ...]:
        """Return the chapters from the first to that number."""
        return tuple(c for c in self.chapters if c.number <= number)

    def exercise(self, name: str) -> Exercise:
        """Return the exercise of a slug or a number.

        Raises:
            LookupError: There is none.
        """
        for exercise in self.exercises:
            if name in {exercise.slug, exercise.number}:
                return exercise
        names = [name for e in self.exercises for name in (e.number, e.slug)]
        raise LookupError(
            f"There is no exercise {name!r}{self.on_road}.{near(name, names)} "
            f"`{command('list')}` shows them all."
        )

    @cached_property
    def composition_roots(self) -> frozenset[str]:
        """The paths that may name what later chapters bring."""
        return frozenset(p for c in self.chapters for p in c.composition_roots)

    def owner(self, path: str) -> Chapter | None:
        """Return the chapter that brings the path."""
        return next((c for c in self.chapters if path in c.brings), None)
