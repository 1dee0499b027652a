"""Posts: written by users, published by editors, read by all."""

from dataclasses import dataclass
from typing import Literal, TypedDict

from sqlalchemy import ColumnElement, Select, or_, select, true
from sqlalchemy.orm import Session, defer, joinedload, undefer

from app.exceptions import NotFoundError
from app.models import Post, User
from app.models.mixins import utc_now
from app.services.paging import Columns, Page, Paging, ordering, paginate
from app.services.policy import Action, allows, may_read, require

SORTS: Columns = {
    "id": Post.id,
    "created_at": Post.created_at,
    "published_at": Post.published_at,
    "title": Post.title,
}
STATUSES: dict[str, ColumnElement[bool]] = {
    "draft": Post.published_at.is_(None),
    "published": Post.published_at.is_not(None),
}
# An author there always is.
WITH_AUTHOR = joinedload(Post.author, innerjoin=True)
AS_SUMMARY = (WITH_AUTHOR, defer(Post.body, raiseload=True), undefer(Post.excerpt))


class PostChanges(TypedDict, total=False):
    """What may be changed about a post; what is not there stays."""

    title: str
    body: str


class PostFilters(TypedDict, total=False):
    """Which posts to list; what is not there matters not."""

    author_id: int
    status: Literal["draft", "published"]
    search: str


@dataclass(frozen=True)
class PostService:
    """Keeps the posts.

    Whoever asks is the `actor`; what they may do is up to `app.services.policy`. A
    draft that they may not read is to them as if it were not there.
    """

    session: Session

    def create(self, actor: User | None, title: str, body: str) -> Post:
        """Store a draft by the actor."""
        require(actor, Action.CREATE_POST)
        post = Post(author=actor, title=title, body=body)
        self.session.add(post)
        self.session.commit()
        return post

    def list_posts(
        self, actor: User | None, paging: Paging, sort: str, filters: PostFilters
    ) -> Page[Post]:
        """Return a page of the posts that the actor may read, with their authors.

        Of their bodies it has how they begin.

        Args:
            actor: Who asks, or None.
            paging: Which page.
            sort: A key of `SORTS`, after a minus sign for the reverse.
            filters: Which posts.
        """
        statement = filtered(filters).where(readable_by(actor))
        statement = statement.order_by(*ordering(SORTS, sort)).options(*AS_SUMMARY)
        return paginate(self.session, statement, paging)

    def get(self, actor: User | None, post_id: int, *, lock: bool = False) -> Post:
        """Return the post, with its author.

        Args:
            actor: Who asks, or None.
            post_id: Its id.
            lock: Have others wait who want to change it, until this transaction ends.

        Raises:
            NotFoundError: There is none that the actor may read.
        """
        post = self.session.get(
            Post,
            post_id,
            options=[WITH_AUTHOR],
            populate_existing=lock,
            with_for_update={"of": Post} if lock else None,
        )
        if post is None or post.is_deleted or not may_read(actor, post):
            raise NotFoundError("There is no such post")
        return post

    def update(self, actor: User | None, post_id: int, changes: PostChanges) -> Post:
        """Change the post; errors as in `get`."""
        post = self.get_for(actor, Action.EDIT_POST, post_id)
        for name, value in changes.items():
            setattr(post, name, value)
        self.session.commit()
        return post

    def publish(self, actor: User | None, post_id: int) -> Post:
        """Show the post to all, unless it is shown already; errors as in `get`."""
        post = self.get_for(actor, Action.PUBLISH_POST, post_id)
        post.published_at = post.published_at or utc_now()
        self.session.commit()
        return post

    def unpublish(self, actor: User | None, post_id: int) -> Post:
        """Make a draft of the post again; errors as in `get`."""
        post = self.get_for(actor, Action.PUBLISH_POST, post_id)
        post.published_at = None
        self.session.commit()
        return post

    def delete(self, actor: User | None, post_id: int) -> None:
        """Delete the post; its row stays, and counts as gone. Errors as in `get`."""
        post = self.get_for(actor, Action.DELETE_POST, post_id)
        post.deleted_at = utc_now()
        self.session.commit()

    def get_for(
        self, actor: User | None, action: Action, post_id: int, *, lock: bool = False
    ) -> Post:
        """Return the post, if the actor may do that to it; see `get`."""
        post = self.get(actor, post_id, lock=lock)
        require(actor, action, post.author_id)
        return post


def filtered(filters: PostFilters) -> Select[Post]:
    """Return a query for the living posts that pass the filters."""
    statement = select(Post).where(Post.deleted_at.is_(None))
    if "author_id" in filters:
        statement = statement.where(Post.author_id == filters["author_id"])
    if "status" in filters:
        statement = statement.where(STATUSES[filters["status"]])
    if "search" in filters:
        statement = statement.where(matches(filters["search"]))
    return statement


def matches(words: str) -> ColumnElement[bool]:
    """Return the condition that the words are in a post."""
    return or_(
        Post.title.icontains(words, autoescape=True),
        Post.body.icontains(words, autoescape=True),
    )


def readable_by(actor: User | None) -> ColumnElement[bool]:
    """Return the condition that the actor may read a post; `may_read` as SQL."""
    if actor is None:
        return STATUSES["published"]
    if allows(actor, Action.READ_DRAFT):
        return true()
    return or_(STATUSES["published"], Post.author_id == actor.id)
