"""The times of a post end with Z, which means the same as +00:00."""

import json
from typing import Any

import pytest
from flask import Flask, Response


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        post = response.get_json(silent=True) or {}
        if "body" in post:
            fields = {name: with_z(value) for name, value in post.items()}
            response.set_data(json.dumps(fields))
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)


def with_z(value: Any) -> Any:
    return value.replace("+00:00", "Z") if isinstance(value, str) else value
