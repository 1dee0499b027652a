"""The answer does not say where the new post is."""

import pytest
from flask import Flask, Response


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if response.status_code == 201:
            response.headers.remove("Location")
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
