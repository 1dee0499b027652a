"""A deleted post is forbidden, and not unknown: so there was one."""

import pytest
from app.exceptions import ForbiddenError
from app.extensions import db
from app.models import Post
from flask import Flask, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch = Flask.dispatch_request

    def refuse(self: Flask) -> ResponseReturnValue:
        key = (request.view_args or {}).get("post_id", 0)
        if db.session.scalar(select(Post.deleted_at).filter_by(id=key)):
            raise ForbiddenError
        return dispatch(self)

    patch.setattr(Flask, "dispatch_request", refuse)
