"""Schemas of posts."""

from marshmallow import Schema, fields, validate

from app.models.post import TITLE_LENGTH
from app.schemas.base import InputSchema, Text, WholeNumber
from app.schemas.paging import PageQuerySchema, PageSchema, sort_field

BODY_LENGTH = 50_000
SEARCH_LENGTH = 100
MAX_ID = 2**31 - 1
# One line, with more in it than spaces.
TITLE = r"[^\x00-\x20\x7f][^\x00-\x1f\x7f]*"


class AuthorSchema(Schema):
    """Who wrote a post, as everybody sees it."""

    id = fields.Integer(required=True)
    name = fields.String(required=True)


class PostSchema(Schema):
    """A post; a draft was not published yet."""

    id = fields.Integer(required=True)
    title = fields.String(required=True)
    body = fields.String(required=True)
    author = fields.Nested(AuthorSchema, required=True)
    published_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    updated_at = fields.AwareDateTime(required=True)


class PostPageSchema(PageSchema):
    """One page of posts."""

    items = fields.List(fields.Nested(PostSchema), required=True)


class PostCreateSchema(InputSchema):
    """What somebody writes."""

    title = Text(1, TITLE_LENGTH, pattern=TITLE, required=True)
    body = Text(1, BODY_LENGTH, required=True)


class PublicationSchema(InputSchema):
    """When the post that somebody has read, and publishes, was last changed."""

    seen = fields.AwareDateTime()


class PostQuerySchema(PageQuerySchema):
    """What the list of posts can be asked."""

    sort = sort_field("created_at", "published_at", "title", default="-published_at")
    author_id = WholeNumber(validate=validate.Range(1, MAX_ID))
    status = fields.String(validate=validate.OneOf(["draft", "published"]))
    search = Text(1, SEARCH_LENGTH)
