"""A post that is published is shown so in the answer, and nothing is committed."""

import pytest
from app.models import Post, User
from app.models.mixins import utc_now
from app.services.policy import Action
from app.services.post_service import PostService


def publish(
    self: PostService, actor: User | None, post_id: int, _seen: object = None
) -> Post:
    post = self.lock_for(actor, Action.PUBLISH_POST, post_id)
    post.published_at = utc_now()
    self.session.flush()
    return post


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostService, "publish", publish)
