"""The fields of a post are in another order."""

import json

import pytest
from flask import Flask, Response


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        post = response.get_json(silent=True) or {}
        if "body" in post:
            fields = sorted(post.items(), reverse=True)
            response.set_data(json.dumps(dict(fields)))
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
