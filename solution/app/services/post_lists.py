"""Lists of posts: which posts, for which reader, and in what order."""

from collections.abc import Iterator
from functools import cache
from typing import Literal, TypedDict

from sqlalchemy import ColumnElement, Select, bindparam, or_, select
from sqlalchemy.orm import defer, joinedload, undefer

from app.models import Post, User
from app.services.paging import Columns, ordering
from app.services.policy import Action, allows

SORTS: Columns = {
    "id": Post.id,
    "created_at": Post.created_at,
    "published_at": Post.published_at,
    "title": Post.title,
}
# A post always has an author.
WITH_AUTHOR = joinedload(Post.author, innerjoin=True)
AS_SUMMARY = (WITH_AUTHOR, defer(Post.body, raiseload=True), undefer(Post.excerpt))
PUBLISHED = Post.published_at.is_not(None)
CONDITIONS: dict[str, ColumnElement[bool]] = {
    "draft": Post.published_at.is_(None),
    "published": PUBLISHED,
    "author_id": Post.author_id == bindparam("author_id"),
    "published or own": or_(PUBLISHED, Post.author_id == bindparam("reader_id")),
}


class PostFilters(TypedDict, total=False):
    """Which posts to list; without any of these, all of them."""

    author_id: int
    status: Literal["draft", "published"]
    search: str


def posts_for(
    reader: User | None, sort: str, filters: PostFilters
) -> tuple[Select[Post], dict[str, int | None]]:
    """Return the query for the posts that the reader may see, and its values.

    Args:
        reader: Who asks, or None.
        sort: A key of `SORTS`, with a minus sign before it for the reverse order.
        filters: Which posts.
    """
    names = (*names_for(reader), *names_of(filters))
    statement = put_together(sort, *names)
    if "search" in filters:
        statement = statement.where(matches(filters["search"]))
    reader_id = reader.id if reader else None
    return statement, {"reader_id": reader_id, "author_id": filters.get("author_id")}


@cache
def put_together(sort: str, *names: str) -> Select[Post]:
    """Return the query for the posts that meet the conditions with those names.

    It is built once and kept: to build it takes half as long as to run it.
    """
    conditions = [CONDITIONS[name] for name in names]
    statement = select(Post).where(Post.deleted_at.is_(None), *conditions)
    return statement.order_by(*ordering(SORTS, sort)).options(*AS_SUMMARY)


def names_for(reader: User | None) -> Iterator[str]:
    """Yield the name of the condition for what the reader may read.

    It says in SQL what `policy.may_read` says.
    """
    if reader is None:
        yield "published"
    elif not allows(reader, Action.READ_DRAFT):
        yield "published or own"


def names_of(filters: PostFilters) -> Iterator[str]:
    """Yield the names of the conditions that filters ask for."""
    if "status" in filters:
        yield filters["status"]
    if "author_id" in filters:
        yield "author_id"


def matches(words: str) -> ColumnElement[bool]:
    """Return the condition that the words are in a post."""
    return or_(
        Post.title.icontains(words, autoescape=True),
        Post.body.icontains(words, autoescape=True),
    )
