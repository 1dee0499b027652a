"""A deleted post cannot be read, and can be changed all the same."""

from datetime import datetime

import pytest
from app.extensions import db
from app.models import Post
from flask import Flask, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select, update


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch = Flask.dispatch_request

    def revive(self: Flask) -> ResponseReturnValue:
        key = (request.view_args or {}).get("post_id", 0)
        deleted_at = db.session.scalar(select(Post.deleted_at).filter_by(id=key))
        if request.endpoint != "api.posts.update_post" or deleted_at is None:
            return dispatch(self)
        mark(key, None)
        try:
            return dispatch(self)
        finally:
            mark(key, deleted_at)

    patch.setattr(Flask, "dispatch_request", revive)


def mark(key: int, deleted_at: datetime | None) -> None:
    post = update(Post).filter_by(id=key)
    db.session.execute(post.values(deleted_at=deleted_at))
    db.session.commit()
