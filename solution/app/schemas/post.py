"""Schemas of posts."""

from flask_marshmallow.fields import URLFor
from marshmallow import fields, validate

from app.models.post import TITLE_LENGTH
from app.schemas.base import (
    AnswerSchema,
    InputSchema,
    Text,
    WholeNumber,
    links_field,
)
from app.schemas.paging import PageQuerySchema, PageSchema, sort_field
from app.schemas.patterns import SHOWN_LINE, SHOWN_TEXT

BODY_LENGTH = 50_000
SEARCH_LENGTH = 100
MAX_ID = 2**31 - 1


class AuthorSchema(AnswerSchema):
    """Who wrote a post, as everybody sees it."""

    id = fields.Integer(required=True)
    name = fields.String(required=True)


class PostSummarySchema(AnswerSchema):
    """A post in a list: how it begins, and where all of it is."""

    id = fields.Integer(required=True)
    title = fields.String(required=True)
    excerpt = fields.String(required=True)
    author = fields.Nested(AuthorSchema, required=True)
    published_at = fields.AwareDateTime(required=True, allow_none=True)
    created_at = fields.AwareDateTime(required=True)
    updated_at = fields.AwareDateTime(required=True)
    links = links_field(self=URLFor("api.posts.get_post", {"post_id": "<id>"}))


class PostSchema(PostSummarySchema):
    """A post; a draft was not published yet."""

    class Meta:
        """Settings of marshmallow."""

        exclude = ("excerpt",)

    body = fields.String(required=True)


class PostPageSchema(PageSchema):
    """One page of posts."""

    items = fields.List(fields.Nested(PostSummarySchema), required=True)


class PostCreateSchema(InputSchema):
    """What somebody writes."""

    title = Text(1, TITLE_LENGTH, pattern=SHOWN_LINE, required=True)
    body = Text(1, BODY_LENGTH, pattern=SHOWN_TEXT, required=True)


class PublicationSchema(InputSchema):
    """When the post that somebody has read, and publishes, was last changed."""

    seen = fields.AwareDateTime()


class PostUpdateSchema(PostCreateSchema):
    """What somebody writes anew; what is not sent stays."""


class PostQuerySchema(PageQuerySchema):
    """What the list of posts can be asked."""

    sort = sort_field("created_at", "published_at", "title", default="-published_at")
    author_id = WholeNumber(validate=validate.Range(1, MAX_ID))
    status = fields.String(validate=validate.OneOf(["draft", "published"]))
    search = Text(1, SEARCH_LENGTH)
