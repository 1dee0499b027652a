"""What schemas have in common: unknown fields are refused, and so is broken text.

What the application answers is a schema of Flask-Marshmallow, whose links are made of
the routes; what it is sent is one of marshmallow, which needs no application. The class
is imported, since mypy takes `ma.Schema`, which is the same, for no base of a class.
"""

import re
from typing import Any

import flask_marshmallow
from flask_marshmallow.fields import Hyperlinks, URLFor
from marshmallow import RAISE, Schema, ValidationError, fields, validate

from app.schemas.patterns import TEXT

# Half of a pair, which JSON can spell, has no encoding at all. No pattern says so: the
# regular expressions of other languages cannot name it.
SURROGATE = re.compile(r"[\ud800-\udfff]")


class AnswerSchema(flask_marshmallow.Schema):
    """What the application answers."""


class InputSchema(Schema):
    """What a client sends. An unknown field is refused."""

    class Meta:
        """Settings of marshmallow."""

        unknown = RAISE


class Text(fields.String):
    """Text that every database can store.

    Args:
        shortest: How many characters it must have.
        longest: How many it may have.
        pattern: A regular expression for all of it, of this and of other languages.
        error: What to say of text that is not like the pattern.
    """

    def __init__(
        self,
        shortest: int,
        longest: int,
        *,
        pattern: str = TEXT,
        error: str = "Has characters that are not allowed here.",
        **settings: Any,
    ) -> None:
        self.pattern, self.error = re.compile(pattern), error
        length = validate.Length(min=shortest, max=longest)
        metadata = {"pattern": f"^{pattern}$"}
        super().__init__(
            validate=[length, self.check_pattern], metadata=metadata, **settings
        )

    def check_pattern(self, text: str) -> None:
        """Compare the text with the pattern.

        Raises:
            ValidationError: They do not match, or it cannot be encoded.
        """
        if SURROGATE.search(text) or not self.pattern.fullmatch(text):
            raise ValidationError(self.error)


def links_field(**urls: URLFor) -> Hyperlinks:
    """Return a field of links, by name, which the document shows as what they are."""
    link = {"type": "string", "format": "uri-reference"}
    metadata = {
        "type": "object",
        "properties": dict.fromkeys(urls, link),
        "required": list(urls),
    }
    return Hyperlinks(dict(urls), required=True, metadata=metadata)


class Flag(fields.Boolean):
    """A boolean of JSON: neither 1 nor "yes"."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
        if not isinstance(value, bool):
            raise self.make_error("invalid", input=value)
        return value


class WholeNumber(fields.Integer):
    """A number of a query string: digits, without a sign, a space or an underscore."""

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
        if not re.fullmatch(r"[0-9]{1,10}", str(value)):
            raise self.make_error("invalid", input=value)
        return int(value)
