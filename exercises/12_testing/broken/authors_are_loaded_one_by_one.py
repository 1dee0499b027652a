"""A list of posts asks the database once more for each author."""

import pytest
from app.models import Post
from app.services import post_lists
from app.services.paging import ordering
from sqlalchemy import Select, select
from sqlalchemy.orm import lazyload, undefer


def put_together(sort: str, *names: str) -> Select[Post]:
    conditions = [post_lists.CONDITIONS[name] for name in names]
    statement = select(Post).where(Post.deleted_at.is_(None), *conditions)
    order = ordering(post_lists.SORTS, sort)
    options = (lazyload(Post.author), undefer(Post.excerpt))
    return statement.order_by(*order).options(*options)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(post_lists, "put_together", put_together)
