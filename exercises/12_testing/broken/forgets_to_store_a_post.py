"""A new post gets its id, is shown, and is never committed."""

import pytest
from app.models import Post, User
from app.services.policy import Action, require
from app.services.post_service import PostService


def create(self: PostService, actor: User | None, title: str, body: str) -> Post:
    post = Post(author=require(actor, Action.CREATE_POST), title=title, body=body)
    self.session.add(post)
    self.session.flush()
    return post


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostService, "create", create)
