"""Test clients that see what an application sends."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug import test
from werkzeug.test import TestResponse, create_environ
from werkzeug.wrappers import Response as AnyResponse

from handrail.runner.worker.plain import own

run_wsgi_app = test.run_wsgi_app
_watch: Callable[[None], object] = id


def watch_answers(watch: Callable[[None], object]) -> None:
    """Have something called with None wherever an application has run for a client."""
    global _watch  # noqa: PLW0603 (once for each run, before the learner's code is near)
    _watch = watch


class Sent(Response):
    """An answer whose body is read by no way of the application."""

    json_module = json


def see_what_is_sent() -> None:
    """Have every test client of this process read status, headers and body themselves.

    Flask's own reads them by the methods of the application's response class, which
    may say something else than what goes out.
    """
    start = FlaskClient.__init__

    def start_plainly(
        client: FlaskClient, application: Any, _: object = None, *args: Any, **kw: Any
    ) -> None:
        start(client, application, Sent, *args, **kw)

    FlaskClient.__init__ = start_plainly  # type: ignore[method-assign,assignment]
    test.run_wsgi_app = run_plainly


def run_plainly(app: Any, environ: Any, buffered: bool = False) -> Any:
    """Ask an application, and read the head of its answer as plain text."""

    def application(environ: Any, start: Callable[..., Any]) -> Any:
        def start_plainly(status: Any, headers: Any, exc_info: Any = None) -> Any:
            plain = [(own(name), own(value)) for name, value in headers]
            return start(own(status), plain, exc_info)

        return app(environ, start_plainly)

    body, status, headers = run_wsgi_app(application, environ, buffered)
    _watch(None)
    return body if buffered else Watched(body), status, headers


class Watched:
    """The body of an answer, piece by piece."""

    def __init__(self, body: Any) -> None:
        self.pieces, self.body = iter(body), body

    def __iter__(self) -> Iterator[Any]:
        """Give the pieces; the application may run for each, and for the end."""
        return self

    def __next__(self) -> Any:
        """Give the next piece."""
        try:
            return next(self.pieces)
        finally:
            _watch(None)

    def close(self) -> None:
        """Close what has a way to."""
        getattr(self.body, "close", bool)()
        _watch(None)


def plain_client(app: object) -> Callable[..., FlaskClient]:
    """Return what makes Flask's own client, whatever the application has for one.

    Raises:
        TypeError: It is no application of Flask.
    """
    if not issubclass(type(app), Flask):
        message = f"an application of Flask is wanted, and not a {type(app).__name__}"
        raise TypeError(message)

    def test_client(use_cookies: bool = True, **options: Any) -> FlaskClient:
        return FlaskClient(app, Sent, use_cookies, **options)

    return test_client


def as_sent(value: Any) -> Any:
    """Return a response as a client gets it and reads it; any other value is itself."""
    cls = type(value)
    if issubclass(cls, TestResponse):
        # Flask has the application's own way of reading JSON here.
        vars(value).pop("json_module", None)
    elif issubclass(cls, AnyResponse) and cls is not Sent:
        AnyResponse.make_sequence(value)
        body, status, headers = run_plainly(value, create_environ())
        return Sent(body, status, headers)
    return value
