"""The rules of an agenda: the program's, and a course's own in their place."""

import tomllib
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

from handrail.course.model import Course, CourseError, Table

FILE = Path(__file__).with_name("rules.toml")
OWN = "chapters/workshop.toml"
LONGEST = 12 * 60  # minutes of a day, at most


@dataclass(frozen=True)
class Rules:
    """What an agenda goes by; `rules.toml` says what each of them means.

    Attributes:
        begins: Minutes after midnight.
    """

    lengths: dict[str, float]
    begins: int
    most_minutes: int
    opening: int
    closing: int
    after: int
    pause: int
    last: int
    lunch_over: int
    lunch: int
    talk: float
    pace: float
    look_back: int
    must: float
    road: str
    may: float


def whole(least: int, most: int = LONGEST) -> fields.Int:
    """Return a field for a whole number."""
    return fields.Int(required=True, strict=True, validate=between(least, most))


def number(least: float, most: float) -> fields.Float:
    """Return a field for a number that need not be whole."""
    return fields.Float(required=True, validate=between(least, most))


def between(least: float, most: float) -> validate.Range:
    """Return what holds a number to its limits."""
    return validate.Range(least, most, error="From {min} to {max}.")


class DaySchema(Schema):
    """The table `[day]`."""

    begins = fields.Time(required=True, format="%H:%M")
    most_minutes = whole(60)
    opening = whole(0)
    closing = whole(0)


class BreaksSchema(Schema):
    """The table `[breaks]`."""

    after = whole(15)
    minutes = whole(0)
    last = whole(0)
    lunch_over = whole(60)
    lunch = whole(0)


class WorkSchema(Schema):
    """The table `[work]`."""

    talk = number(0, 0.9)
    pace = number(0.5, 5)
    look_back = whole(0)


class ChoiceSchema(Schema):
    """The table `[choice]`."""

    must = number(0, 1)
    road = fields.Str(required=True)
    may = number(0, 0.9)


class RulesSchema(Schema):
    """The whole file."""

    lengths = fields.Dict(fields.Str(), number(0.1, 200), required=True)
    day = fields.Nested(DaySchema, required=True)
    breaks = fields.Nested(BreaksSchema, required=True)
    work = fields.Nested(WorkSchema, required=True)
    choice = fields.Nested(ChoiceSchema, required=True)


def read_rules(course: Course) -> Rules:
    """Return the rules for a course: its own, and the program's for the rest.

    Raises:
        CourseError: The course's own cannot be read, or are wrong.
    """
    file = course.root / OWN
    tables = read_toml(FILE)
    for name, table in (read_toml(file) if file.is_file() else {}).items():
        known = tables.get(name)
        if isinstance(known, dict) and isinstance(table, dict):
            table = {**known, **table}  # noqa: PLW2901
        tables[name] = table
    try:
        data: Any = RulesSchema().load(tables)
    except ValidationError as error:
        raise CourseError(f"{file}: {sentence(error.messages)}") from error
    return build(data)


def read_toml(file: Path) -> Table:
    """Read a file of rules.

    Raises:
        CourseError: It cannot be read, or is no TOML.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CourseError(f"{file}: cannot be read ({error}).") from error


def sentence(messages: Any, name: str = "") -> str:
    """Return what is wrong, with the names of the keys, in one line."""
    if not isinstance(messages, dict):
        return f"{name}: {' '.join(map(str, messages))}"
    parts = (
        sentence(below, f"{name}.{key}".strip(".").removesuffix("._schema"))
        for key, below in messages.items()
    )
    return " ".join(parts)


def build(data: Any) -> Rules:
    """Make rules of checked tables."""
    begins: time = data["day"].pop("begins")
    return Rules(
        lengths=data["lengths"],
        begins=begins.hour * 60 + begins.minute,
        pause=data["breaks"].pop("minutes"),
        **data["day"],
        **data["breaks"],
        **data["work"],
        **data["choice"],
    )
