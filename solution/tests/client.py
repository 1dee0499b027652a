"""The client that tests call the application with, as the world does."""

from typing import Any, ClassVar

from flask import Flask, Response, has_app_context, request
from flask.signals import request_finished
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.people import PASSWORD, Headers


class OutsideClient(FlaskClient):
    """A client that calls from outside of the application.

    Within an application context, a view would share the test's session, and what it
    forgot to commit would be there all the same.

    Attributes:
        answers: What the endpoints have answered in this run: names and statuses.
    """

    answers: ClassVar[set[tuple[str, int]]] = set()

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Send a request."""
        if has_app_context():
            raise AssertionError("leave the application context, then call")
        with request_finished.connected_to(self.note, self.application):
            return super().open(*args, **kwargs)

    def note(self, _app: Flask, response: Response) -> None:
        """Remember which endpoint gave the answer, if there is one at the URL."""
        if request.endpoint is not None:
            self.answers.add((request.endpoint, response.status_code))


def try_login(
    client: FlaskClient, email: str, password: str = PASSWORD
) -> TestResponse:
    """Log in, and return the answer: the tokens, if all is well."""
    credentials = {"email": email, "password": password}
    return client.post("/api/v1/auth/login", json=credentials)


def bearer(token: str) -> Headers:
    """Return the headers to call with that token."""
    return {"Authorization": f"Bearer {token}"}
