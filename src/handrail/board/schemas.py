"""Schemas: what learners' programs and the instructor's page may send."""

from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, pre_load, validate
from marshmallow import validates_schema as checks

from .models import CARD, NAME, SLUG

VERDICTS = ("passed", "given", "wrong", "begun")
MOST_REPORTS = 50  # in one request
LONGEST_AGE = 14 * 24 * 60 * 60  # seconds
slug = validate.Regexp(rf"[A-Za-z0-9_-]{{1,{SLUG}}}\Z")


class Strict(Schema):
    """A schema that refuses what it does not know."""

    class Meta:
        """Options of marshmallow."""

        unknown = RAISE


def with_lines(data: Any, *names: str) -> Any:
    """Return data in which the texts of these names are lines that can be shown."""
    if not isinstance(data, dict):
        return data
    texts = {name: data[name] for name in names if isinstance(data.get(name), str)}
    return {**data, **{name: line_of(text) for name, text in texts.items()}}


def line_of(text: str) -> str:
    """Return a text without what nobody sees around it, and what is no character."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


class JoinSchema(Strict):
    """Who wants to join, and the code that they have read."""

    code = fields.Str(required=True, validate=validate.Length(1, 40))
    name = fields.Str(required=True, validate=validate.Length(1, NAME))

    @pre_load
    def strip(self, data: Any, **_: Any) -> Any:
        """Leave out what is no character of a name."""
        return with_lines(data, "name")


class ReportSchema(Strict):
    """A verdict, or that help is asked for, and how many seconds ago that was."""

    number = fields.Int(
        required=True, strict=True, validate=validate.Range(1, 2**31 - 1)
    )
    age = fields.Int(load_default=0, validate=validate.Range(0, LONGEST_AGE))
    exercise = fields.Str(validate=slug)
    verdict = fields.Str(validate=validate.OneOf(VERDICTS))
    mistake = fields.Str(load_default=None, allow_none=True, validate=slug)
    help = fields.Bool()

    @checks
    def check(self, data: dict[str, Any], **_: Any) -> None:
        """It is the one or the other."""
        is_verdict = "exercise" in data and "verdict" in data
        if is_verdict == ("help" in data):
            raise ValidationError("Either exercise and verdict, or help.")


class ReportsSchema(Strict):
    """What has happened since a learner's program last sent something."""

    reports = fields.List(
        fields.Nested(ReportSchema),
        required=True,
        validate=validate.Length(1, MOST_REPORTS),
    )


class VoteSchema(Strict):
    """An option of the open question, by its number from 1."""

    poll = fields.Int(required=True, validate=validate.Range(1, 2**31 - 1))
    option = fields.Int(required=True, strict=True, validate=validate.Range(1, 6))


class CardSchema(Strict):
    """The two answers to the last card; one may be empty."""

    useful = fields.Str(load_default="", validate=validate.Length(0, CARD))
    unclear = fields.Str(load_default="", validate=validate.Length(0, CARD))

    @pre_load
    def strip(self, data: Any, **_: Any) -> Any:
        """Leave out what is no character of an answer."""
        return with_lines(data, "useful", "unclear")


class KeySchema(Schema):
    """The instructor's key, in a form with what guards the form."""

    key = fields.Str(required=True, validate=validate.Length(1, 80))


class QuestionSchema(Schema):
    """The question that is to be opened."""

    question = fields.Str(required=True, validate=slug)
