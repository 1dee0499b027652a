"""After a logout the refresh token is refused, and the access token is still good."""

from typing import Any

import pytest
from app.extensions import db
from app.models import User
from flask_jwt_extended import view_decorators
from flask_jwt_extended.internal_utils import user_lookup


def look_up(header: Any, claims: Any) -> Any:
    if claims["type"] == "access":
        return db.session.get(User, int(claims["sub"]))
    return user_lookup(header, claims)


def apply(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(view_decorators, "user_lookup", look_up)
