"""A logout answers 200, with a message."""

import pytest
from flask import Flask, Response, request


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if request.path.endswith("/logout") and response.status_code == 204:
            response.status_code = 200
            response.set_data('{"message": "Bye"}')
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
