"""A list of posts asks the database once more for each draft, and for no other post."""

from typing import Any

import pytest
from app.extensions import db
from app.models import Post
from changing import ask_for_each
from sqlalchemy import select


def ask(post: dict[str, Any]) -> None:
    if post["published_at"] is None:
        db.session.execute(select(Post).filter_by(id=post["id"]))


def apply(patch: pytest.MonkeyPatch) -> None:
    ask_for_each(patch, "api.posts.list_posts", ask)
