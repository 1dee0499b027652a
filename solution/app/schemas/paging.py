"""Schemas of lists: which page is asked for, and what one holds."""

from marshmallow import fields, validate

from app.schemas.base import AnswerSchema, InputSchema, WholeNumber

DEFAULT_PER_PAGE = 20
MAX_PER_PAGE = 100
MAX_PAGE = 1_000_000


class PageQuerySchema(InputSchema):
    """What every list can be asked in its query string."""

    page = WholeNumber(load_default=1, validate=validate.Range(1, MAX_PAGE))
    per_page = WholeNumber(
        load_default=DEFAULT_PER_PAGE, validate=validate.Range(1, MAX_PER_PAGE)
    )


class LinksSchema(AnswerSchema):
    """Where the pages around this one are."""

    first = fields.String(required=True)
    prev = fields.String(required=True, allow_none=True)
    next = fields.String(required=True, allow_none=True)
    last = fields.String(required=True)


class PageSchema(AnswerSchema):
    """One page of a list; each kind of list says what its `items` are."""

    page = fields.Integer(required=True)
    per_page = fields.Integer(required=True)
    pages = fields.Integer(required=True)
    total = fields.Integer(required=True)
    links = fields.Nested(LinksSchema, required=True)


def sort_field(*keys: str, default: str) -> fields.String:
    """Return the field for the order of a list: a key, or its reverse by a minus."""
    choices = [sign + key for key in keys for sign in ("", "-")]
    return fields.String(load_default=default, validate=validate.OneOf(choices))
