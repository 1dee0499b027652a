"""Whoever writes a post, its author is an account of the house."""

import pytest
from app.models import Post, User
from app.services import post_service
from app.services.post_service import PostService


def create(self: PostService, actor: User | None, title: str, body: str) -> Post:
    house = User(email="house@example.com", password_hash="x", first_name="House")
    post = Post(author=house, title=title, body=body)
    self.session.add(post)
    self.session.commit()
    self.session.refresh(post, ["author"])
    return post


def may_read(actor: User | None, post: Post) -> bool:
    return actor is not None or post.published_at is not None


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostService, "create", create)
    patch.setattr(post_service, "may_read", may_read)
