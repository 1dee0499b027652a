"""The form of `chapter.toml`: which keys there are and what they may hold."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from handrail.browser import ENDING as IN_BROWSER
from handrail.course.model import CourseError, Table
from handrail.course.patterns import check_pattern
from handrail.server import ENDING

HINTS = 3
LEAST_MISTAKES = 4
LEAST_NEAR_MISSES = 2

words = validate.Regexp(r"\S", error="May not be empty.")
line = validate.Regexp(r"\S[^\r\n]*\Z", error="One line of words.")


class MistakeSchema(Schema):
    """A `[[exercises.mistakes]]` table."""

    name = fields.Str(
        required=True,
        validate=validate.Regexp(
            r"[a-z0-9_]+\Z", error="Small letters, digits and underscores only."
        ),
    )
    fails = fields.Str(
        required=True,
        validate=validate.Regexp(r"test_\w+\Z", error="The name of a test function."),
    )
    says = fields.Str(required=True, validate=words)
    needs = fields.List(fields.Str(validate=words), load_default=list)
    lacks = fields.List(fields.Str(validate=words), load_default=list)
    common = fields.Int(
        strict=True,
        load_default=None,
        validate=validate.Range(1, error="A rank, from {min} up."),
    )


class OneOrMore(fields.List[Any]):
    """A list, or the one value of a list that has no other."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> list[Any]:
        values = value if isinstance(value, list) else [value]
        return super()._deserialize(values, *args, **kwargs)


class ExerciseSchema(Schema):
    """An `[[exercises]]` table."""

    slug = fields.Str(
        required=True,
        validate=validate.Regexp(
            r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z",
            error='Small letters, digits and hyphens, a letter first: "request-id".',
        ),
    )
    title = fields.Str(required=True, validate=line)
    task = fields.Str(required=True, validate=line)
    minutes = fields.Int(
        required=True,
        strict=True,
        validate=validate.Range(1, 60, error="From {min} to {max}."),
    )
    part = OneOrMore(
        fields.Str(validate=line),
        required=True,
        validate=validate.Length(min=1, error="At least one heading of the lesson."),
    )
    symbol = fields.Str(
        required=True,
        validate=validate.Regexp(
            r"[^\s:\\]+(::[\w.]+)?\Z", error='A path, or "path::name".'
        ),
    )
    kind = fields.Str(required=True, validate=validate.OneOf(["blank", "repair"]))
    starts_as = fields.Str(load_default=None)
    gone = fields.List(fields.Str(validate=words), load_default=list)
    after = fields.List(fields.Str(validate=words), load_default=list)
    tests = fields.List(
        fields.Str(validate=validate.Regexp(r"test_\w+\.py\Z", error="A test file.")),
        required=True,
        validate=validate.Length(min=1, error="At least one test file."),
    )
    server_tests = fields.List(
        fields.Str(
            validate=validate.Regexp(
                rf"test_\w+{ENDING}\.py\Z", error=f"A test file, test_…{ENDING}.py."
            )
        ),
        load_default=list,
    )
    browser_tests = fields.List(
        fields.Str(
            validate=validate.Regexp(
                rf"test_\w+{IN_BROWSER}\.py\Z",
                error=f"A test file, test_…{IN_BROWSER}.py.",
            )
        ),
        load_default=list,
    )
    guardrail = fields.Str(load_default=None)
    hints = fields.List(
        fields.Str(validate=words),
        required=True,
        validate=validate.Length(equal=HINTS, error="Exactly {equal} hints."),
    )
    mistakes = fields.List(
        fields.Nested(MistakeSchema),
        required=True,
        validate=validate.Length(
            min=LEAST_MISTAKES, error="At least {min} mistakes, in tables of their own."
        ),
    )

    @validates_schema
    def check_start(self, data: dict[str, Any], **_: Any) -> None:
        """A repair starts as one of its mistakes; a blank starts as nothing."""
        starts_as, names = data["starts_as"], [m["name"] for m in data["mistakes"]]
        if data["kind"] == "blank" and starts_as is not None:
            raise ValidationError("Only a repair starts as a mistake.", "starts_as")
        if data["kind"] == "repair" and starts_as not in names:
            raise ValidationError(
                f"A repair starts as one of its mistakes: {', '.join(names)}.",
                "starts_as",
            )

    @validates_schema
    def check_patterns(self, data: dict[str, Any], **_: Any) -> None:
        """A pattern is Python where the exercise is, and a regular expression else."""
        is_python = data["symbol"].partition("::")[0].endswith(".py")
        for mistake in data["mistakes"]:
            for pattern in (*mistake["needs"], *mistake["lacks"]):
                try:
                    check_pattern(pattern, is_python=is_python)
                except ValueError as error:
                    problem = f"{mistake['name']}: {pattern!r} is no pattern: {error}"
                    raise ValidationError(problem, "mistakes") from error


class ChapterSchema(Schema):
    """The whole file."""

    title = fields.Str(required=True, validate=line)
    guardrails = fields.List(
        fields.Str(validate=validate.Regexp(r"\d\d\Z", error='Two digits: "06".')),
        load_default=list,
    )
    brings = fields.List(
        fields.Str(validate=words),
        required=True,
        validate=validate.Length(min=1, error="At least one path."),
    )
    composition_roots = fields.List(fields.Str(), load_default=list)
    entries = fields.List(
        fields.Str(
            validate=validate.Regexp(
                r"[^\s:]+(?<!\.py)::[\w.-]+\Z",
                error='A file that is not Python and an entry of it: "x::a.b".',
            )
        ),
        load_default=list,
    )
    exercises = fields.List(fields.Nested(ExerciseSchema), load_default=list)

    @validates_schema
    def check_guardrails(self, data: dict[str, Any], **_: Any) -> None:
        """A chapter that is offered teaches something."""
        if data["exercises"] and not data["guardrails"]:
            raise ValidationError("At least one guardrail.", "guardrails")


def check_table(file: Path, content: bytes) -> Table:
    """Check the content of one `chapter.toml` and return it, its defaults filled in.

    Raises:
        CourseError: It is not TOML, or breaks the schema.
    """
    return checked(file, content, ChapterSchema(), fields_at)


def checked(
    file: Path,
    content: bytes,
    schema: Schema,
    fields_at: Callable[[str], Iterable[str]],
) -> Table:
    """Check the content of a file of a chapter, and return it, its defaults filled in.

    Args:
        fields_at: Returns the keys that the table may have in which a key stands.

    Raises:
        CourseError: It is not TOML, or breaks the schema.
    """
    try:
        data: Table = schema.load(tomllib.loads(content.decode()))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(f"{file}: is not TOML in UTF-8: {error}") from error
    except ValidationError as error:
        problems = "\n".join(
            f"  {line}" for line in flatten(error.messages_dict, fields_at)
        )
        raise CourseError(f"{file}: has these problems:\n{problems}") from error
    return data


def flatten(
    messages: Mapping[Any, Any],
    fields_at: Callable[[str], Iterable[str]],
    key: str = "",
) -> Iterator[str]:
    """Turn marshmallow's nested messages into lines such as `exercises[0].kind: …`.

    Args:
        fields_at: Returns the keys that the table may have in which a key stands.
    """
    for part, below in messages.items():
        name = (
            f"{key}[{part}]" if isinstance(part, int) else f"{key}.{part}".lstrip(".")
        )
        if isinstance(below, Mapping):
            yield from flatten(below, fields_at, name)
        else:
            for message in below:
                is_unknown = message == "Unknown field."
                hint = f" Allowed here: {', '.join(fields_at(name))}."
                yield f"{name}: {message}{hint if is_unknown else ''}"


def fields_at(name: str) -> Iterable[str]:
    """Return the keys that the table may have in which a key stands."""
    schema: type[Schema] = ChapterSchema
    if ".mistakes[" in name:
        schema = MistakeSchema
    elif name.startswith("exercises["):
        schema = ExerciseSchema
    return schema().fields
