"""Watches the requests that reach applications of Flask, by Flask's own signals."""

from collections.abc import Iterator
from typing import Any
from weakref import WeakSet

from flask import Flask, Response, request
from flask.signals import got_request_exception, request_finished, request_started
from werkzeug.routing import Rule

from handrail.check.testrun.current import Current
from handrail.created.reach import LOGIN
from handrail.tested.seen import Answer, Endpoint

ASIDE = frozenset({"HEAD", "OPTIONS"})
PAGE = "text/html"
FAILED = 500


class Requests:
    """The requests of a run.

    Attributes:
        count: How many reached an application.
        endpoints: The views of the project in the applications that were asked.
        answers: What they answered.
    """

    def __init__(self, current: Current) -> None:
        self.current = current
        self.count = 0
        self.endpoints: set[Endpoint] = set()
        self.answers: set[Answer] = set()
        self.known: WeakSet[Flask] = WeakSet()

    def start(self) -> None:
        """Begin to watch."""
        request_started.connect(self.begun)
        request_finished.connect(self.answered)
        got_request_exception.connect(self.failed)

    def stop(self) -> None:
        """Watch no more."""
        request_started.disconnect(self.begun)
        request_finished.disconnect(self.answered)
        got_request_exception.disconnect(self.failed)

    def begun(self, app: Flask, **_: Any) -> None:
        """Note a request, and the views of an application that was not seen before.

        After its first request, no application gets more of them.
        """
        self.count += 1
        if app not in self.known:
            self.known.add(app)
            self.endpoints.update(self.endpoints_of(app))

    def endpoints_of(self, app: Flask) -> Iterator[Endpoint]:
        """Yield the views of an application that stand in the project's own code."""
        for rule in app.url_map.iter_rules():
            view = app.view_functions.get(rule.endpoint)
            path, line = self.current.places.of(view) if view else ("", 0)
            if path and not self.current.is_of_tests(path):
                for method in methods_of(rule):
                    yield Endpoint(rule.endpoint, method, rule.rule, path, line)

    def answered(self, _app: Flask, response: Response, **_: Any) -> None:
        """Note an answer."""
        is_page = response.mimetype == PAGE
        is_moved = bool(LOGIN.search(response.headers.get("Location", "")))
        self.note(response.status_code, is_page=is_page, to_login=is_moved)

    def failed(self, _app: Flask, **_: Any) -> None:
        """Note that a view raised an error, which tests often see as it is."""
        self.note(FAILED, is_page=False, to_login=False)

    def note(self, status: int, *, is_page: bool, to_login: bool) -> None:
        """Note what the endpoint of this request has answered, if there is one."""
        if request.endpoint is not None:
            method = "GET" if request.method == "HEAD" else request.method
            has_query = bool(request.query_string)
            is_known = "Authorization" in request.headers or "Cookie" in request.headers
            is_bare = not (has_query or is_known or request.content_length)
            answer = Answer(
                request.endpoint, method, status, is_page, to_login, is_bare, has_query
            )
            self.answers.add(answer)


def methods_of(rule: Rule) -> list[str]:
    """Return the methods of a rule that its view answers by itself."""
    return sorted((rule.methods or set()) - ASIDE)
