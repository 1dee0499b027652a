"""After a logout the access token is refused, and the refresh token is still good."""

from typing import Any

import pytest
from flask import Flask, Response, request
from flask.typing import ResponseReturnValue
from flask_jwt_extended import get_jwt, verify_jwt_in_request, view_decorators
from flask_jwt_extended.internal_utils import user_lookup

ended: set[int] = set()


def look_up(header: Any, claims: Any) -> Any:
    if claims["type"] == "access" and claims["sid"] in ended:
        return None
    return user_lookup(header, claims)


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch = Flask.dispatch_request

    def log_out(self: Flask) -> ResponseReturnValue:
        if request.endpoint != "api.auth.logout":
            return dispatch(self)
        verify_jwt_in_request()
        ended.add(get_jwt()["sid"])
        return Response(status=204)

    patch.setattr(Flask, "dispatch_request", log_out)
    patch.setattr(view_decorators, "user_lookup", look_up)
