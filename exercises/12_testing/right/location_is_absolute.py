"""The answer gives the URL of a new post with its host."""

from urllib.parse import urljoin

import pytest
from flask import Flask, Response, request


def apply(patch: pytest.MonkeyPatch) -> None:
    process = Flask.process_response

    def answer(self: Flask, response: Response) -> Response:
        if response.status_code == 201:
            response.location = urljoin(request.host_url, response.location)
        return process(self, response)

    patch.setattr(Flask, "process_response", answer)
