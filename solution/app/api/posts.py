"""Posts: written by users, published by editors, read by all."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, url_for

from app.api.listing import show_page, split_query
from app.dependencies import post_service
from app.models import Post, User
from app.schemas.post import (
    PostCreateSchema,
    PostPageSchema,
    PostQuerySchema,
    PostSchema,
    PostUpdateSchema,
)
from app.services.policy import Action
from app.services.post_service import PostChanges
from app.utils.caching import cached
from app.utils.contracts import guarded, returns, use
from app.utils.decorators import token_optional, token_required
from app.utils.limits import READING, WRITING, limited

posts_bp = Blueprint("posts", __name__, url_prefix="/posts")


def may_with_post(action: Action) -> Callable[[User, int], Post]:
    """Return a guard that finds the post of a URL, for who may do that to it."""

    def guard(actor: User, post_id: int) -> Post:
        return post_service().lock_for(actor, action, post_id)

    return guard


@posts_bp.get("")
@limited(READING)
@cached(seconds=15)
@returns(PostPageSchema())
@token_optional
@use(PostQuerySchema(), "query")
def list_posts(query: dict[str, Any], actor: User | None) -> dict[str, Any]:
    """List the posts that whoever asks may read."""
    paging, sort, filters = split_query(query)
    return show_page(post_service().list_posts(actor, paging, sort, filters))


@posts_bp.post("")
@returns(PostSchema(), 201)
@token_required
@limited(WRITING)
@use(PostCreateSchema())
def create_post(body: dict[str, Any], actor: User) -> tuple[Post, dict[str, str]]:
    """Write a post; it is a draft until it is published."""
    post = post_service().create(actor, **body)
    return post, {"Location": url_for("api.posts.get_post", post_id=post.id)}


@posts_bp.get("/<key:post_id>")
@returns(PostSchema())
@token_optional
def get_post(actor: User | None, post_id: int) -> Post:
    """Get one post."""
    return post_service().get(actor, post_id)


@posts_bp.patch("/<key:post_id>")
@returns(PostSchema())
@token_required
@limited(WRITING)
@guarded(may_with_post(Action.EDIT_POST), PostSchema())
@use(PostUpdateSchema(partial=True))
def update_post(changes: PostChanges, actor: User, post_id: int) -> Post:
    """Change a post; what is not sent stays."""
    return post_service().update(actor, post_id, changes)


@posts_bp.delete("/<key:post_id>")
@returns(status=204)
@token_required
@guarded(may_with_post(Action.DELETE_POST), PostSchema())
def delete_post(actor: User, post_id: int) -> None:
    """Delete a post."""
    post_service().delete(actor, post_id)


@posts_bp.put("/<key:post_id>/publication")
@returns(PostSchema())
@token_required
@guarded(may_with_post(Action.PUBLISH_POST), PostSchema())
def publish_post(actor: User, post_id: int) -> Post:
    """Show a post to all; once it is shown, this changes nothing."""
    return post_service().publish(actor, post_id)


@posts_bp.delete("/<key:post_id>/publication")
@returns(PostSchema())
@token_required
@guarded(may_with_post(Action.PUBLISH_POST), PostSchema())
def unpublish_post(actor: User, post_id: int) -> Post:
    """Make a post a draft again."""
    return post_service().unpublish(actor, post_id)
