"""A new post is published, and not a draft."""

import pytest
from app.models import Post, User
from app.models.mixins import utc_now
from app.services.post_service import PostService


def apply(patch: pytest.MonkeyPatch) -> None:
    create = PostService.create

    def publish(self: PostService, actor: User | None, title: str, body: str) -> Post:
        post = create(self, actor, title, body)
        post.published_at = utc_now()
        self.session.commit()
        return post

    patch.setattr(PostService, "create", publish)
