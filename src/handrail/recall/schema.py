"""The form of `questions.toml`: which keys there are and what they may hold."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from handrail.course.model import Table
from handrail.course.schema import checked, line, words
from handrail.recall.question import Kind, Place

LEAST, MOST = 3, 6  # options
SLUG = r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z"


class OptionSchema(Schema):
    """A `[[questions.options]]` table."""

    text = fields.Str(required=True, validate=words)
    says = fields.Str(required=True, validate=line)
    misconception = fields.Str(load_default=None, validate=line)


class QuestionSchema(Schema):
    """A `[[questions]]` table."""

    slug = fields.Str(
        required=True,
        validate=validate.Regexp(
            SLUG,
            error='Small letters, digits and hyphens, a letter first: "two-apps".',
        ),
    )
    kind = fields.Str(required=True, validate=validate.OneOf(get_args(Kind)))
    guardrail = fields.Str(
        required=True,
        validate=validate.Regexp(r"\d\d\Z", error='Two digits: "06".'),
    )
    where = fields.Str(load_default="chapter", validate=validate.OneOf(get_args(Place)))
    asks = fields.Str(required=True, validate=words)
    mistake = fields.Str(
        load_default=None,
        validate=validate.Regexp(
            r"[a-z0-9-]+/[a-z0-9_]+\Z",
            error='An exercise and one of its mistakes: "factory/global_app".',
        ),
    )
    options = fields.List(
        fields.Nested(OptionSchema),
        required=True,
        validate=validate.Length(LEAST, MOST, error="From {min} to {max} options."),
    )

    @validates_schema
    def check_mistake(self, data: dict[str, Any], **_: Any) -> None:
        """A `why` is about a mistake, and nothing else is."""
        if (data["kind"] == "why") != (data["mistake"] is not None):
            raise ValidationError("A why has one, and no other kind.", "mistake")

    @validates_schema
    def check_options(self, data: dict[str, Any], **_: Any) -> None:
        """One option is right, and no two are the same."""
        right = [o["text"] for o in data["options"] if o["misconception"] is None]
        if len(right) != 1:
            raise ValidationError(
                f"All but one stand for a misconception; {len(right)} do not.",
                "options",
            )
        texts = [option["text"].strip() for option in data["options"]]
        if len(set(texts)) < len(texts):
            raise ValidationError("Two have one text.", "options")


class QuestionsSchema(Schema):
    """The whole file."""

    questions = fields.List(
        fields.Nested(QuestionSchema),
        required=True,
        validate=validate.Length(min=1, error="At least one question."),
    )


def check_table(file: Path, content: bytes) -> Table:
    """Check the content of one `questions.toml` and return it, its defaults filled in.

    Raises:
        CourseError: It is not TOML, or breaks the schema.
    """
    return checked(file, content, QuestionsSchema(), fields_at)


def fields_at(name: str) -> Iterable[str]:
    """Return the keys that the table may have in which a key stands."""
    schema: type[Schema] = QuestionsSchema
    if ".options[" in name:
        schema = OptionSchema
    elif name.startswith("questions["):
        schema = QuestionSchema
    return schema().fields
