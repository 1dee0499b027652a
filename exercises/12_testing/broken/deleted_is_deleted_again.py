"""A deleted post cannot be read, and can be deleted again."""

import pytest
from app.models import Post, User
from app.services.policy import Action, require
from app.services.post_service import PostService


def apply(patch: pytest.MonkeyPatch) -> None:
    lock_for = PostService.lock_for

    def lock(
        self: PostService, actor: User | None, action: Action, post_id: int
    ) -> Post:
        post = self.session.get(Post, post_id)
        if post is None or action != Action.DELETE_POST:
            return lock_for(self, actor, action, post_id)
        self.session.refresh(post, ["author"])
        require(actor, action, post.author_id)
        return post

    patch.setattr(PostService, "lock_for", lock)
