"""A post has one field more: how many words it has."""

import json

import pytest
from flask import Flask, Response


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        post = response.get_json(silent=True) or {}
        if "body" in post:
            more = {"words": len(post["body"].split())}
            response.set_data(json.dumps(post | more))
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
