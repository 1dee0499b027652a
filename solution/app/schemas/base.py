"""What schemas have in common: unknown fields are refused, and so is broken text."""

import re
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate

# PostgreSQL stores no NUL. One line has no control characters.
TEXT = r"[^\x00]*"
LINE = r"[^\x00-\x1f\x7f]*"
# Half of a pair, which JSON can spell, has no encoding at all. No pattern says so: the
# regular expressions of other languages cannot name it.
SURROGATE = re.compile(r"[\ud800-\udfff]")


class InputSchema(Schema):
    """What a client sends: a field that there is not is a mistake of theirs."""

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
