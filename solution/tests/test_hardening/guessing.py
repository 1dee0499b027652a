"""Guessing: what the tests of limits try too often."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

AUTH = "/api/v1/auth"
LOGIN = f"{AUTH}/login"
ANN, BOB = "ann@shop.example", "bob@shop.example"
OFFICE, HOME = "192.0.2.7", "198.51.100.9"


def guess(client: FlaskClient, email: str = ANN, address: str = OFFICE) -> TestResponse:
    """Try to log in with a password that is not right."""
    body = {"email": email, "password": "guess"}
    return client.post(LOGIN, json=body, environ_base={"REMOTE_ADDR": address})


def statuses(responses: list[TestResponse]) -> list[int]:
    """Return the status of each response."""
    return [response.status_code for response in responses]
