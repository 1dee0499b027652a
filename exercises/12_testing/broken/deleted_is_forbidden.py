"""A deleted post is forbidden, and not unknown: so there was one."""

import pytest
from app.exceptions import ForbiddenError
from app.models import Post, User
from app.services.post_service import PostService


def apply(patch: pytest.MonkeyPatch) -> None:
    get = PostService.get

    def refuse(self: PostService, actor: User | None, post_id: int) -> Post:
        post = self.session.get(Post, post_id)
        if post is not None and post.is_deleted:
            raise ForbiddenError
        return get(self, actor, post_id)

    patch.setattr(PostService, "get", refuse)
