"""Posts: written by users, published by editors, read by all."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from sqlalchemy.orm import Session

from app.exceptions import ConflictError, NotFoundError
from app.models import Post, User
from app.models.mixins import utc_now
from app.services.locks import lock_post, share_user
from app.services.paging import Page, Paging, paginate
from app.services.policy import Action, may_read, require, stays_published
from app.services.post_lists import WITH_AUTHOR, PostFilters, posts_for


class StalePostError(ConflictError):
    """The post has changed since the actor has read it."""

    message = "The post was changed since you have read it"


class PostChanges(TypedDict, total=False):
    """What may be changed about a post; what is left out stays as it is."""

    title: str
    body: str


@dataclass(frozen=True)
class PostService:
    """Stores posts, and changes them.

    The `actor` is the user who asks, or None. What they may do is up to
    `app.services.policy`. A draft that they may not read does not exist for them.
    """

    session: Session

    def create(self, actor: User | None, title: str, body: str) -> Post:
        """Store a draft by the actor, unless their account is deleted meanwhile."""
        author = require(actor, Action.CREATE_POST)
        share_user(self.session, author.id)
        require(author, Action.CREATE_POST)
        post = Post(author=author, title=title, body=body)
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
            sort: A key of `post_lists.SORTS`, with a minus sign before it for the
                reverse order.
            filters: Which posts.
        """
        statement, values = posts_for(actor, sort, filters)
        return paginate(self.session, statement, paging, values)

    def get(self, actor: User | None, post_id: int) -> Post:
        """Return the post, with its author.

        Raises:
            NotFoundError: There is no such post, or the actor may not read it.
        """
        post = self.session.get(Post, post_id, options=[WITH_AUTHOR])
        if post is None or post.is_deleted or not may_read(actor, post):
            raise NotFoundError("There is no such post")
        return post

    def update(self, actor: User | None, post_id: int, changes: PostChanges) -> Post:
        """Change the post; errors as in `get`.

        If it is published and the actor may not publish, it becomes a draft again.
        """
        post = self.lock_for(actor, Action.EDIT_POST, post_id)
        for name, value in changes.items():
            setattr(post, name, value)
        if self.session.is_modified(post) and not stays_published(actor, post):
            post.published_at = None
        self.session.commit()
        return post

    def publish(
        self, actor: User | None, post_id: int, seen: datetime | None = None
    ) -> Post:
        """Show the post to everybody; errors as in `get`.

        A published post stays as it is.

        Args:
            actor: Who asks, or None.
            post_id: Which post.
            seen: The `updated_at` of the post that they have read, or None.

        Raises:
            StalePostError: The post has changed since.
        """
        post = self.lock_for(actor, Action.PUBLISH_POST, post_id)
        if seen not in {None, post.updated_at}:
            raise StalePostError
        post.published_at = post.published_at or utc_now()
        self.session.commit()
        return post

    def unpublish(self, actor: User | None, post_id: int) -> Post:
        """Make the post a draft again; errors as in `get`."""
        post = self.lock_for(actor, Action.PUBLISH_POST, post_id)
        post.published_at = None
        self.session.commit()
        return post

    def delete(self, actor: User | None, post_id: int) -> None:
        """Mark the post as deleted; its row stays. Errors as in `get`."""
        post = self.lock_for(actor, Action.DELETE_POST, post_id)
        post.deleted_at = utc_now()
        self.session.commit()

    def get_for(self, actor: User | None, action: Action, post_id: int) -> Post:
        """Return the post, if the actor may do that to it; errors as in `get`."""
        post = self.get(actor, post_id)
        require(actor, action, post.author_id)
        return post

    def lock_for(self, actor: User | None, action: Action, post_id: int) -> Post:
        """Return the post as `get_for` does, after locking it."""
        lock_post(self.session, post_id)
        return self.get_for(actor, action, post_id)
