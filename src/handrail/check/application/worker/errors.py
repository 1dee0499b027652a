"""How an application answers errors: it is handed some, and its answers are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from werkzeug.exceptions import InternalServerError, default_exceptions

IN_VIEWS = (400, 401, 403, 404, 422, 500)
OUTSIDE = (404, 405)  # of an address or a method that there is not
LONGEST = 100  # characters of an error
JSON = "application/json"  # some applications go by what a client understands
NOWHERE = "/handrail-asks-for-no-such-page"


def errors_of(
    app: Flask, base: str, places: list[tuple[str, str]]
) -> list[dict[str, Any]]:
    """Return what the application makes of each error, in each place.

    Args:
        base: Scheme and host of requests.
        places: Methods and paths; one that no rule matches is outside of all views.
    """
    return [
        answered(app, base, method, path, status)
        for method, path in places
        for status in (OUTSIDE if path.endswith(NOWHERE) else IN_VIEWS)
    ]


def answered(
    app: Flask, base: str, method: str, path: str, status: int
) -> dict[str, Any]:
    """Return what the application makes of an error that a request runs into."""
    asks = {"base_url": base, "method": method, "headers": {"Accept": JSON}}
    with as_served(app), app.test_request_context(path, **asks):
        go_through_hooks(app)
        is_outside = path.endswith(NOWHERE)
        found: dict[str, Any] = {"path": path, "status": status}
        found.update({"is_default": False, "is_outside": is_outside})
        try:
            response: Any = app.make_response(handled(app, status))
        except Exception as error:  # noqa: BLE001 (of a handler)
            return {**found, "type": "", "raised": in_words(error)}
        usual = default_exceptions[status]().get_response().get_data()
        found["is_default"] = response.get_data() == usual
        return {**found, "type": response.mimetype or "", "raised": ""}


def in_words(error: Exception) -> str:
    """Return the name of an error, and the beginning of what it says."""
    said = " ".join(str(error).split())[:LONGEST]
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def handled(app: Flask, status: int) -> Any:
    """Return what the handlers of an application make of an error."""
    if status == InternalServerError.code:
        error = RuntimeError("made up by handrail")
        return handled_by(app.handle_exception, error)
    return handled_by(app.handle_user_exception, default_exceptions[status]())


def handled_by(handle: Callable[[Any], Any], error: Exception) -> Any:
    """Return what comes of an error that is being raised: old Flasks take no other."""
    try:
        raise error
    except type(error):
        return handle(error)


def go_through_hooks(app: Flask) -> None:
    """Run what the application does before each request: handlers may rely on it."""
    try:
        app.preprocess_request()
    except Exception:  # noqa: BLE001 (it may refuse the request)
        return


@contextmanager
def as_served(app: Flask) -> Iterator[None]:
    """Let no error out of the application, as where a server runs it."""
    names = ("DEBUG", "TESTING", "PROPAGATE_EXCEPTIONS", "TRAP_HTTP_EXCEPTIONS")
    before = {name: app.config.get(name) for name in names}
    app.config.update(dict.fromkeys(names, False))
    try:
        yield
    finally:
        app.config.update(before)
