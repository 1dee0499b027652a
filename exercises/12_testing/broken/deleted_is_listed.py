"""A deleted post stays in the list."""

import pytest
from app.models import Post
from app.services import post_lists
from app.services.paging import ordering
from sqlalchemy import Select, select


def put_together(sort: str, *names: str) -> Select[Post]:
    conditions = [post_lists.CONDITIONS[name] for name in names]
    statement = select(Post).where(*conditions)
    order = ordering(post_lists.SORTS, sort)
    return statement.order_by(*order).options(*post_lists.AS_SUMMARY)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(post_lists, "put_together", put_together)
