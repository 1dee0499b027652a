"""Schemas of users."""

from marshmallow import fields

from app.models import Role
from app.models.user import EMAIL_LENGTH, NAME_LENGTH
from app.schemas.base import AnswerSchema, Flag, InputSchema, Text
from app.schemas.paging import PageQuerySchema, PageSchema, sort_field
from app.schemas.patterns import SHOWN_LINE

MIN_PASSWORD_LENGTH = 10
MAX_PASSWORD_LENGTH = 128
SEARCH_LENGTH = 100
# The addresses of https://html.spec.whatwg.org/#valid-e-mail-address, in a domain
# with at least one dot.
ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
LABEL = r"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
EMAIL = rf"{ATOM}(\.{ATOM})*@({LABEL}\.)+[A-Za-z]([A-Za-z0-9-]{{0,61}}[A-Za-z0-9])"


def email_field() -> Text:
    """Return a field for an e-mail address."""
    error = "Not a valid e-mail address."
    return Text(6, EMAIL_LENGTH, pattern=EMAIL, error=error, required=True)


def new_password_field() -> Text:
    """Return a field for a password that somebody chooses.

    Long ones are good and odd ones are no better:
    https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
    """
    return Text(MIN_PASSWORD_LENGTH, MAX_PASSWORD_LENGTH, required=True)


def name_field() -> Text:
    """Return a field for one of a person's names, which may be empty."""
    return Text(0, NAME_LENGTH, pattern=f"( *{SHOWN_LINE})?")


class UserSchema(AnswerSchema):
    """An account, as its user and admins see it."""

    id = fields.Integer(required=True)
    email = fields.String(required=True)
    email_confirmed_at = fields.AwareDateTime(required=True, allow_none=True)
    first_name = fields.String(required=True)
    last_name = fields.String(required=True)
    role = fields.Enum(Role, by_value=fields.String, required=True)
    is_active = fields.Boolean(required=True)
    created_at = fields.AwareDateTime(required=True)
    updated_at = fields.AwareDateTime(required=True)


class UserPageSchema(PageSchema):
    """One page of users."""

    items = fields.List(fields.Nested(UserSchema), required=True)


class RegistrationSchema(InputSchema):
    """What somebody new says of themselves."""

    email = email_field()
    password = new_password_field()
    first_name = name_field()
    last_name = name_field()


class UserCreateSchema(RegistrationSchema):
    """What an admin says of somebody new."""

    role = fields.Enum(Role, by_value=fields.String, load_default=Role.USER)


class UserUpdateSchema(InputSchema):
    """What users may change about their account; what is not sent stays."""

    first_name = name_field()
    last_name = name_field()


class AccessSchema(InputSchema):
    """What admins may change about an account; what is not sent stays."""

    role = fields.Enum(Role, by_value=fields.String)
    is_active = Flag()


class UserQuerySchema(PageQuerySchema):
    """What the list of users can be asked."""

    sort = sort_field("created_at", "email", "last_name", default="-created_at")
    role = fields.Enum(Role, by_value=fields.String)
    is_active = fields.Boolean(truthy={"true"}, falsy={"false"})
    search = Text(1, SEARCH_LENGTH)
