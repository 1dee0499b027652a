"""A new post is not committed, so it is undone at the end of the request."""

import pytest
from app.models import Post, User
from app.services.post_service import PostService


def create(self: PostService, actor: User | None, title: str, body: str) -> Post:
    assert actor is not None
    post = Post(author=actor, title=title, body=body)
    self.session.add(post)
    self.session.flush()
    return post


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostService, "create", create)
