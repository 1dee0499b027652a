"""A logout answers as it should, and ends nothing."""

import pytest
from flask import Flask, Response, request
from flask.typing import ResponseReturnValue
from flask_jwt_extended import verify_jwt_in_request


def apply(patch: pytest.MonkeyPatch) -> None:
    dispatch = Flask.dispatch_request

    def do_nothing(self: Flask) -> ResponseReturnValue:
        if request.endpoint != "api.auth.logout":
            return dispatch(self)
        verify_jwt_in_request()
        return Response(status=204)

    patch.setattr(Flask, "dispatch_request", do_nothing)
