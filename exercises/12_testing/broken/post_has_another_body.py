"""The body of a new post is its title."""

import pytest
from app.models import Post, User
from app.services.post_service import PostService


def apply(patch: pytest.MonkeyPatch) -> None:
    create = PostService.create

    def mix_up(self: PostService, actor: User | None, title: str, body: str) -> Post:
        return create(self, actor, title, title)

    patch.setattr(PostService, "create", mix_up)
