"""An admin can still read a deleted post."""

import pytest
from app.extensions import db
from app.models import Post, Role
from flask import Flask, request
from flask.typing import ResponseReturnValue
from flask_jwt_extended import get_current_user, verify_jwt_in_request
from sqlalchemy import update


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch = Flask.dispatch_request

    def revive(self: Flask) -> ResponseReturnValue:
        if request.endpoint == "api.posts.get_post":
            verify_jwt_in_request(optional=True)
            reader = get_current_user()
            if reader and reader.role == Role.ADMIN:
                # The request ends in a rollback.
                db.session.execute(update(Post).values(deleted_at=None))
        return dispatch(self)

    patch.setattr(Flask, "dispatch_request", revive)
