"""What a mark is worth: points, weights, the deadline and what lateness costs, as data.

The file is TOML; `scheme.toml` beside this module holds where there is no other.
"""

import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import marshmallow as ma
from marshmallow import validate

from handrail.course.model import Course, Exercise
from handrail.grade.mark import ASKED, Mark

DEFAULT = Path(__file__).with_name("scheme.toml")
SHARE = validate.Range(0, 1)
DAY = timedelta(days=1)


class SchemeError(Exception):
    """A scheme cannot be used; the message says what is wrong, and where."""


@dataclass(frozen=True)
class Scheme:
    """How points are given.

    Attributes:
        by: `exercise`: each has as many; `minutes`: each has as many as its minutes.
        points: For one exercise, or for one minute.
        own: Points of some exercises, by slug.
        given: The share of the points for an answer that came from the solution.
        begun: The share, at most, for an exercise that is begun and not done: it has
            so much of that as of its tests pass.
        deadline: When all has to be handed in; None for no deadline.
        grace: What may come later all the same.
        per_day: The share that each begun day after it takes away.
        most: The share that lateness takes away at most.
    """

    by: str
    points: float
    own: dict[str, float]
    given: float
    begun: float
    deadline: datetime | None
    grace: timedelta
    per_day: float
    most: float

    def of(self, exercise: Exercise) -> float:
        """Return the points that an exercise has."""
        if exercise.slug in self.own:
            return self.own[exercise.slug]
        return self.points * (exercise.minutes if self.by == "minutes" else 1)

    def share(self, mark: Mark) -> tuple[float, str]:
        """Return the share of the points that a mark is worth, and why."""
        if mark.state == "done":
            return 1.0, "All its tests pass."
        if mark.state == "given":
            return self.given, "The answer came from the solution."
        is_cheat = mark.kind in ASKED
        if mark.state in {"untouched", "lost"} or is_cheat or not mark.tests:
            return 0.0, mark.why
        part = f"{mark.passed} of its {mark.tests} tests pass."
        if mark.state == "stopped":
            part = f"{part} {mark.why}"
        return self.begun * mark.passed / mark.tests, part

    def lateness(self, handed_in: datetime | None) -> tuple[float, str]:
        """Return the share that lateness takes away, and why."""
        if self.deadline is None:
            return 0.0, ""
        if handed_in is None:
            return 0.0, "Nobody knows when it was handed in, so nothing is taken away."
        late = handed_in - self.deadline - self.grace
        if late <= timedelta(0):
            return 0.0, ""
        days = -(-late // DAY)
        words = f"It came {days} begun {'day' if days == 1 else 'days'} late."
        return min(self.most, self.per_day * days), words


class PointsSchema(ma.Schema):
    """The table `points`."""

    by = ma.fields.String(validate=validate.OneOf(["exercise", "minutes"]))
    each = ma.fields.Float(validate=validate.Range(min=0))
    given = ma.fields.Float(validate=SHARE)
    begun = ma.fields.Float(validate=SHARE)
    exercises = ma.fields.Dict(
        ma.fields.String(), ma.fields.Float(validate=validate.Range(min=0))
    )


class LateSchema(ma.Schema):
    """The table `late`."""

    deadline = ma.fields.Raw()
    grace_minutes = ma.fields.Float(validate=validate.Range(min=0))
    per_day = ma.fields.Float(validate=SHARE)
    most = ma.fields.Float(validate=SHARE)


class SchemeSchema(ma.Schema):
    """A whole scheme."""

    points = ma.fields.Nested(PointsSchema, load_default=dict)
    late = ma.fields.Nested(LateSchema, load_default=dict)


def load_scheme(file: Path | None, course: Course) -> Scheme:
    """Read a scheme; what it does not say is as in the one that is built in.

    Raises:
        SchemeError: It cannot be read, or says what nobody understands.
    """
    own, usual = (read(file) if file else {}), read(DEFAULT)
    tables = {name: usual[name] | own.get(name, {}) for name in usual}
    points, late = tables["points"], tables["late"]
    slugs = {exercise.slug for exercise in course.exercises}
    strangers = sorted(set(points["exercises"]) - slugs)
    if strangers:
        raise SchemeError(f"{file}: the course has no exercise {', '.join(strangers)}.")
    return Scheme(
        by=points["by"],
        points=points["each"],
        own=points["exercises"],
        given=points["given"],
        begun=points["begun"],
        deadline=moment(file, late.get("deadline")),
        grace=timedelta(minutes=late["grace_minutes"]),
        per_day=late["per_day"],
        most=late["most"],
    )


def read(file: Path) -> dict[str, Any]:
    """Read the tables of a scheme.

    Raises:
        SchemeError: It cannot be read, or says what nobody understands.
    """
    try:
        found: dict[str, Any] = SchemeSchema().load(
            tomllib.loads(file.read_text("utf-8"))
        )
    except (OSError, ValueError, ma.ValidationError) as error:
        raise SchemeError(f"{file}: {error}") from error
    return found


def moment(file: Path | None, value: Any) -> datetime | None:
    """Return a deadline with its time zone.

    Raises:
        SchemeError: It is no moment, or no zone says which one.
    """
    if value is None:
        return None
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise SchemeError(
            f"{file}: late.deadline has to be a moment with a zone, such as "
            "2027-01-31T18:00:00+01:00."
        )
    return value
