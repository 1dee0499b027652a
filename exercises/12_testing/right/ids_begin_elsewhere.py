"""The ids of posts begin at 5001."""

import pytest
from app.models import Post, User
from app.services.post_service import PostService
from sqlalchemy import func, select


def create(self: PostService, actor: User | None, title: str, body: str) -> Post:
    number = self.session.scalar(select(func.max(Post.id))) or 5000
    post = Post(id=number + 1, author=actor, title=title, body=body)
    self.session.add(post)
    self.session.commit()
    return post


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostService, "create", create)
