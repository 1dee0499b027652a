"""Whoever is an admin stays one, whatever other admins decide."""

from typing import Any

import pytest
from app.extensions import db
from app.models import Role, User
from flask import Flask, request
from sqlalchemy import select, update


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch = Flask.dispatch_request

    def keep(self: Flask) -> Any:
        key = (request.view_args or {}).get("user_id", 0)
        role = db.session.scalar(select(User.role).filter_by(id=key))
        answer = dispatch(self)
        if request.endpoint != "api.users.set_access" or role != Role.ADMIN:
            return answer
        db.session.execute(update(User).filter_by(id=key).values(role=role))
        db.session.commit()
        show: Any = self.view_functions["api.users.get_user"]
        return show(user_id=key)

    patch.setattr(Flask, "dispatch_request", keep)
