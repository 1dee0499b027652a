"""A login goes on with the role that the user had when it began."""

import pytest
from app.extensions import db
from app.models import Role, TokenFamily, User
from app.services.token_service import TokenService
from flask import Flask, request
from flask.typing import ResponseReturnValue
from sqlalchemy import select, update

waiting: dict[int, Role] = {}


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch, start = Flask.dispatch_request, TokenService.start

    def hold_back(self: Flask) -> ResponseReturnValue:
        if request.endpoint != "api.users.set_access":
            return dispatch(self)
        key = (request.view_args or {})["user_id"]
        role = select(User.role).filter_by(id=key)
        old = db.session.scalar(role)
        answer = dispatch(self)
        waiting[key] = db.session.scalars(role).one()
        db.session.execute(update(User).filter_by(id=key).values(role=old))
        db.session.commit()
        return answer

    def start_anew(self: TokenService, user: User) -> TokenFamily:
        user.role = waiting.pop(user.id, user.role)
        return start(self, user)

    patch.setattr(Flask, "dispatch_request", hold_back)
    patch.setattr(TokenService, "start", start_anew)
