"""What the board knows of a course: exercises, mistakes, questions and the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Exercise:
    """An exercise; its place in the course is that in the list.

    Attributes:
        mistakes: The sentence of each known mistake by its name.
    """

    slug: str
    label: str
    chapter: int
    minutes: int
    mistakes: Mapping[str, str]


@dataclass(frozen=True)
class Option:
    """One answer to a question; `says` explains it."""

    text: str
    says: str
    is_right: bool


@dataclass(frozen=True)
class Question:
    """A question of the course.

    Attributes:
        exercise: The label of the one that it gives away; empty where it does not.
    """

    slug: str
    chapter: int
    asks: str
    code: str
    options: tuple[Option, ...]
    exercise: str


@dataclass(frozen=True)
class Row:
    """A line of the plan.

    Attributes:
        day: From 0.
        begins: Minutes after midnight, as `ends`.
        exercises: Slugs of those that are for all, and to be done when it ends.
    """

    day: int
    begins: int
    ends: int
    title: str
    is_checkpoint: bool
    exercises: tuple[str, ...]


@dataclass(frozen=True)
class Programme:
    """All that a board knows of a course."""

    exercises: tuple[Exercise, ...]
    questions: tuple[Question, ...]
    rows: tuple[Row, ...]

    @cached_property
    def by_slug(self) -> dict[str, Exercise]:
        """The exercises by their slugs."""
        return {exercise.slug: exercise for exercise in self.exercises}

    def question(self, slug: str) -> Question | None:
        """Return the question of a slug, if there is one."""
        return next((q for q in self.questions if q.slug == slug), None)

    def says(self, exercise: str | None, mistake: str | None) -> str:
        """Return the sentence of a mistake, or its name where it is not known here."""
        known = self.by_slug.get(exercise or "")
        sentences = known.mistakes if known else {}
        return sentences.get(mistake or "", mistake or "")

    def label(self, slug: str | None) -> str:
        """Return the words for an exercise."""
        known = self.by_slug.get(slug or "")
        return known.label if known else slug or ""


def programme_of(data: Mapping[str, Any]) -> Programme:
    """Make a programme of data; without any, it is empty."""
    return Programme(
        tuple(Exercise(**each) for each in data.get("exercises", ())),
        tuple(question_of(each) for each in data.get("questions", ())),
        tuple(
            Row(**{**each, "exercises": tuple(each["exercises"])})
            for each in data.get("rows", ())
        ),
    )


def question_of(data: Mapping[str, Any]) -> Question:
    """Make a question of data."""
    options = tuple(Option(**each) for each in data["options"])
    return Question(**{**data, "options": options})
