"""A list of users asks the database once more for each of them."""

import pytest
from app.extensions import db
from app.models import User
from flask import Flask, Response, request
from sqlalchemy import select


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if request.endpoint == "api.users.list_users" and response.status_code == 200:
            for user in response.get_json()["items"]:
                db.session.execute(select(User).filter_by(id=user["id"]))
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
