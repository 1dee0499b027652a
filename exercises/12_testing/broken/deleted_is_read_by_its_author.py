"""The author of a deleted post can still read it."""

import pytest
from app.models import Post, User
from app.services.post_service import PostService


def apply(patch: pytest.MonkeyPatch) -> None:
    get = PostService.get

    def get_own(self: PostService, actor: User | None, post_id: int) -> Post:
        post = self.session.get(Post, post_id)
        if actor and post and post.author_id == actor.id:
            self.session.refresh(post, ["author"])
            return post
        return get(self, actor, post_id)

    patch.setattr(PostService, "get", get_own)
