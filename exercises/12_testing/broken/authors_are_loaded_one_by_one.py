"""A list of posts asks the database once more for each author."""

from typing import Any

import pytest
from app.extensions import db
from app.models import User
from changing import ask_for_each
from sqlalchemy import select


def ask(post: dict[str, Any]) -> None:
    db.session.execute(select(User).filter_by(id=post["author"]["id"]))


def apply(patch: pytest.MonkeyPatch) -> None:
    ask_for_each(patch, "api.posts.list_posts", ask)
