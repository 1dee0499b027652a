"""A deleted post cannot be read, and can be published by an admin."""

from datetime import datetime

import pytest
from app.extensions import db
from app.models import Post, Role
from flask import Flask, request
from flask.typing import ResponseReturnValue
from flask_jwt_extended import get_current_user, verify_jwt_in_request
from sqlalchemy import select, update


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch = Flask.dispatch_request

    def revive(self: Flask) -> ResponseReturnValue:
        if request.endpoint != "api.posts.publish_post":
            return dispatch(self)
        verify_jwt_in_request()
        key = (request.view_args or {})["post_id"]
        deleted_at = db.session.scalar(select(Post.deleted_at).filter_by(id=key))
        if deleted_at is None or get_current_user().role != Role.ADMIN:
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
