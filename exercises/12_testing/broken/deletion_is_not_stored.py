"""A deletion is not committed, so it is undone at the end of the request."""

import pytest
from app.models import User
from app.models.mixins import utc_now
from app.services.policy import Action
from app.services.post_service import PostService


def delete(self: PostService, actor: User | None, post_id: int) -> None:
    post = self.lock_for(actor, Action.DELETE_POST, post_id)
    post.deleted_at = utc_now()
    self.session.flush()


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(PostService, "delete", delete)
