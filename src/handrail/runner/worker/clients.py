"""Test clients that see what an application sends."""

from typing import Any

from flask import Response
from flask.testing import FlaskClient


def see_what_is_sent() -> None:
    """Have every test client of this process read status, headers and body themselves.

    Flask's own reads them by the methods of the application's response class, which
    may say something else than what goes out.
    """
    start = FlaskClient.__init__

    def start_plainly(
        client: FlaskClient, application: Any, _: object = None, *args: Any, **kw: Any
    ) -> None:
        start(client, application, Response, *args, **kw)

    FlaskClient.__init__ = start_plainly  # type: ignore[method-assign,assignment]
