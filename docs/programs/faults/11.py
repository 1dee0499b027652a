"""The schema asks what is taken, and the service again: which answers is luck."""

from exchange import Ask
from guided import ANN, Guided
from marshmallow import Schema, ValidationError, fields, validates
from people import ACCOUNT, API, guided, reference


class Registration(Schema):
    """A schema that asks the database."""

    email = fields.Str()
    password = fields.Str()
    made: Guided

    @validates("email")
    def is_free(self, value: str, **_: str) -> None:
        """Refuse an address that is taken."""
        if self.made.find(email=value):
            raise ValidationError("taken")


def guide() -> str:
    """Send a registered address to the schema first, then to the service alone."""
    made, schema = guided(), Registration()
    schema.made = made
    with made.app.app_context():
        errors = schema.validate(ANN)
    late = Ask("POST /users", json=ANN).send(made.app)
    return (
        f"POST /users, refused by the schema\n\n400 with {errors}\n\n"
        f"POST /users, taken between the schema and the service\n\n{late.status}"
    )


def solution() -> str:
    """Register the same address again."""
    return Ask(f"POST {API}/auth/register", json=ACCOUNT).exchange(reference())
