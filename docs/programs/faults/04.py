"""marshmallow 4 hands a validator the name of the key as well."""

from exchange import Ask
from marshmallow import Schema, fields, validates
from people import API, reference
from trying import tried


class Registration(Schema):
    """A schema whose validator takes a value alone."""

    email = fields.Str()

    @validates("email")
    def check(self, value: str) -> None:
        """Take anything."""


def guide() -> str:
    """Load an address."""
    return tried('schema.load({"email": "ann@example.com"})', schema=Registration())


def solution() -> str:
    """Send one that a validator refuses."""
    body = {"email": "ann", "password": "correct horse battery staple"}
    return Ask(f"POST {API}/auth/register", json=body).exchange(reference())
