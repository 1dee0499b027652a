"""A list of posts asks the database once more for each author."""

import pytest
from app.models import Post
from app.services import post_lists
from sqlalchemy import Select
from sqlalchemy.orm import lazyload


def apply(patch: pytest.MonkeyPatch) -> None:
    put_together = post_lists.put_together

    def without_authors(sort: str, *names: str) -> Select[Post]:
        return put_together(sort, *names).options(lazyload(Post.author))

    patch.setattr(post_lists, "put_together", without_authors)
