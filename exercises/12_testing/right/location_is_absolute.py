"""The answer gives the URL of a new post with its host."""

import pytest
from flask import Flask, Response


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if response.status_code == 201:
            response.location = f"http://localhost{response.location}"
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
