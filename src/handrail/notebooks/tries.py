"""What a notebook asks: the right answers, the known wrong ones, and what is said."""

import ast
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate

from handrail.course.model import CourseError

FILE = "tries.toml"


@dataclass(frozen=True)
class Wrong:
    """A wrong answer that is known.

    Attributes:
        answer: As it is typed.
        says: The sentence for who gives it.
        seen: What it leads to, as a text; that is the answer itself, in a guess.
    """

    answer: str
    says: str
    seen: str = ""

    @property
    def leads_to(self) -> str:
        """What a run gives for it, as a text."""
        return self.seen or str(ast.literal_eval(self.answer))


@dataclass(frozen=True)
class Try:
    """Something to try.

    Attributes:
        right: A right answer, as it is typed.
        because: What is said to who gives it.
        hint: What is said to who gives a wrong answer that is not known.
    """

    right: str
    because: str
    hint: str
    wrong: tuple[Wrong, ...]

    def sentence_for(self, seen: object) -> str:
        """Return what to say of a wrong answer that leads to this."""
        told = {wrong.leads_to: wrong.says for wrong in self.wrong}
        return told.get(str(seen), self.hint)


class WrongSchema(Schema):
    """A wrong answer, as the file has it."""

    answer = fields.String(required=True)
    says = fields.String(required=True)
    seen = fields.String()

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Wrong:
        """Return the wrong answer."""
        return Wrong(**data)


class TrySchema(Schema):
    """Something to try, as the file has it."""

    right = fields.String(required=True)
    because = fields.String(required=True)
    hint = fields.String(required=True)
    wrong = fields.List(
        fields.Nested(WrongSchema), required=True, validate=validate.Length(min=1)
    )

    @post_load
    def make(self, data: dict[str, Any], **_: object) -> Try:
        """Return what there is to try."""
        return Try(**{**data, "wrong": tuple(data["wrong"])})


@cache
def read_tries(folder: Path) -> Mapping[str, Try]:
    """Return all that there is to try, by its name, such as `orm/one-list`.

    Args:
        folder: Where the notebooks of the course are.

    Raises:
        CourseError: The file is not there, or there is something wrong with it.
    """
    file = folder / FILE
    try:
        tables = tomllib.loads(file.read_text("utf-8"))
        return {name: TrySchema().load(table) for name, table in tables.items()}
    except (OSError, ValueError, ValidationError) as error:
        reason = error.messages if isinstance(error, ValidationError) else error
        raise CourseError(f"{file}: cannot be read ({reason}).") from error
