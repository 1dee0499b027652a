"""Posts: written by users, published by editors, read by all."""

from typing import Any

from flask import Blueprint, url_for

from app.api.listing import show_page, split_query
from app.exceptions import ForbiddenError
from app.extensions import db
from app.models import Post, User
from app.schemas.post import (
    PostCreateSchema,
    PostPageSchema,
    PostQuerySchema,
    PostSchema,
)
from app.services.post_service import PostChanges, PostService
from app.utils.decorators import login_optional, login_required
from app.utils.endpoint import endpoint

posts_bp = Blueprint("posts", __name__, url_prefix="/posts")


def post_service() -> PostService:
    """Return the service for posts."""
    return PostService(db.session())


@posts_bp.get("")
@login_optional
@endpoint(query=PostQuerySchema(), returns=PostPageSchema())
def list_posts(actor: User | None, query: dict[str, Any]) -> dict[str, Any]:
    """List the posts that whoever asks may read."""
    paging, sort, filters = split_query(query)
    return show_page(post_service().list_posts(actor, paging, sort, filters))


@posts_bp.post("")
@login_required
@endpoint(body=PostCreateSchema(), returns=PostSchema(), status=201)
def create_post(actor: User, body: dict[str, Any]) -> tuple[Post, dict[str, str]]:
    """Write a post; it is a draft until it is published."""
    post = post_service().create(actor, **body)
    return post, {"Location": url_for("api.posts.get_post", post_id=post.id)}


@posts_bp.get("/<key:post_id>")
@login_optional
@endpoint(returns=PostSchema())
def get_post(actor: User | None, post_id: int) -> Post:
    """Get one post."""
    return post_service().get(actor, post_id)


@posts_bp.patch("/<key:post_id>")
@login_required
@endpoint(
    body=PostCreateSchema(partial=True),
    returns=PostSchema(),
    errors=(ForbiddenError,),
)
def update_post(actor: User, post_id: int, body: PostChanges) -> Post:
    """Change a post; what is not sent stays."""
    return post_service().update(actor, post_id, body)


@posts_bp.delete("/<key:post_id>")
@login_required
@endpoint(status=204, errors=(ForbiddenError,))
def delete_post(actor: User, post_id: int) -> None:
    """Delete a post."""
    post_service().delete(actor, post_id)


@posts_bp.put("/<key:post_id>/publication")
@login_required
@endpoint(returns=PostSchema(), errors=(ForbiddenError,))
def publish_post(actor: User, post_id: int) -> Post:
    """Show a post to all; once it is shown, this changes nothing."""
    return post_service().publish(actor, post_id)


@posts_bp.delete("/<key:post_id>/publication")
@login_required
@endpoint(returns=PostSchema(), errors=(ForbiddenError,))
def unpublish_post(actor: User, post_id: int) -> Post:
    """Make a post a draft again."""
    return post_service().unpublish(actor, post_id)
