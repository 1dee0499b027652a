"""A list of posts asks the database once more for how each of them begins."""

from typing import Any

import pytest
from app.extensions import db
from app.models import Post
from changing import ask_for_each
from sqlalchemy import func, select


def ask(post: dict[str, Any]) -> None:
    begins = func.substr(Post.body, 1, 300)
    db.session.execute(select(begins).where(Post.id == post["id"]))


def apply(patch: pytest.MonkeyPatch) -> None:
    ask_for_each(patch, "api.posts.list_posts", ask)
