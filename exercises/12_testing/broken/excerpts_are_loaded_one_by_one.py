"""A list of posts asks the database once more for how each of them begins."""

from typing import Any

import pytest
from app.models import Post
from app.services.paging import Page
from app.services.post_service import PostService


def apply(patch: pytest.MonkeyPatch) -> None:
    list_posts = PostService.list_posts

    def list_and_load(self: PostService, *args: Any) -> Page[Post]:
        page = list_posts(self, *args)
        for post in page.items:
            self.session.refresh(post, ["excerpt"])
        return page

    patch.setattr(PostService, "list_posts", list_and_load)
