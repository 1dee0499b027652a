"""An account shows the hash of its password."""

import json

import pytest
from app.extensions import db
from app.models import User
from flask import Flask, Response


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        shown = response.get_json(silent=True) or {}
        for account in shown.get("items", [shown]):
            if "email" in account:
                user = db.session.get_one(User, account["id"])
                account["password_hash"] = user.password_hash
                response.set_data(json.dumps(shown))
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
