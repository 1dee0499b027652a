"""A deleted post stays in the list."""

import pytest
from app.extensions import db
from app.models import Post
from flask import Flask, request
from flask.typing import ResponseReturnValue
from sqlalchemy import update


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch = Flask.dispatch_request

    def revive(self: Flask) -> ResponseReturnValue:
        if request.endpoint == "api.posts.list_posts":
            # The request ends in a rollback.
            db.session.execute(update(Post).values(deleted_at=None))
        return dispatch(self)

    patch.setattr(Flask, "dispatch_request", revive)
