"""The answer gives the URL of the list for that of the new post."""

import pytest
from flask import Flask, Response


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if response.status_code == 201:
            response.location = "/api/v1/posts"
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
