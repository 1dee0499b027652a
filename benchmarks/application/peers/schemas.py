"""What is asked of the list, and how users are shown."""

from marshmallow import Schema, fields, validate

from benchmarks.application.peers.models import Role

SORTS = ("created_at", "email", "last_name")
SORT_KEYS = [sign + key for key in SORTS for sign in ("", "-")]


class UserQuerySchema(Schema):
    """What the list can be asked."""

    page = fields.Integer(load_default=1, validate=validate.Range(1, 1_000_000))
    per_page = fields.Integer(load_default=20, validate=validate.Range(1, 100))
    sort = fields.String(load_default="-created_at", validate=validate.OneOf(SORT_KEYS))
    role = fields.Enum(Role, by_value=fields.String)
    is_active = fields.Boolean()
    search = fields.String(validate=validate.Length(1, 100))


class UserSchema(Schema):
    """An account."""

    id = fields.Integer()
    email = fields.String()
    email_confirmed_at = fields.AwareDateTime(allow_none=True)
    first_name = fields.String()
    last_name = fields.String()
    role = fields.Enum(Role, by_value=fields.String)
    is_active = fields.Boolean()
    created_at = fields.AwareDateTime()
    updated_at = fields.AwareDateTime()


class LinksSchema(Schema):
    """Where the pages around this one are."""

    first = fields.String()
    prev = fields.String(allow_none=True)
    next = fields.String(allow_none=True)
    last = fields.String()


class UserPageSchema(Schema):
    """One page of users."""

    items = fields.List(fields.Nested(UserSchema))
    page = fields.Integer()
    per_page = fields.Integer()
    pages = fields.Integer()
    total = fields.Integer()
    links = fields.Nested(LinksSchema)
