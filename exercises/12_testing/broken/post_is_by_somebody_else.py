"""Whoever writes a post, its author is an account of the house."""

from typing import Any

import pytest
from app.extensions import db
from app.models import Post, User
from app.services import post_service
from changing import store_otherwise


def values() -> dict[str, Any]:
    house = User(email="house@example.com", password_hash="x")
    db.session.add(house)
    db.session.flush()
    return {"author_id": house.id}


def apply(patch: pytest.MonkeyPatch) -> None:
    store_otherwise(patch, values)
    patch.setattr(post_service, "may_read", may_read)


def may_read(actor: User | None, post: Post) -> bool:
    return actor is not None or post.published_at is not None
