"""Caching: answers that many ask for and that are the same for all of them."""

import json
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from http import HTTPStatus
from operator import itemgetter
from typing import Any, ParamSpec
from urllib.parse import urlencode

from flask import Flask, Response, current_app, make_response, request
from werkzeug import Response as BaseResponse

from app.extensions import cache
from app.utils.etags import make_conditional

P = ParamSpec("P")
Stored = tuple[str, int, list[tuple[str, str]]]

# In characters. A cache in memory keeps 500 answers, unless CACHE_THRESHOLD is set.
MAX_LENGTH = 64 * 1024


class JsonSerializer:
    """Keeps answers as JSON: a pickle runs whatever an intruder has put into it."""

    def dumps(self, value: object) -> bytes:
        """Return the value as it is kept."""
        return json.dumps(value).encode()

    def loads(self, kept: bytes | None) -> Any:
        """Return the value that was kept, or None where there is none."""
        return None if kept is None else json.loads(kept)


def register_caching(app: Flask) -> None:
    """Have the cache of the application keep JSON."""
    app.extensions["cache"][cache].serializer = JsonSerializer()


def cached(seconds: int) -> Callable[[Callable[P, Any]], Callable[P, Response]]:
    """Put a cache before a view, for those who have not logged in.

    Whatever counts requests stands above it. What goes with one answer alone, such as
    the request's id, is added after it.

    Args:
        seconds: How old an answer may be.
    """

    def decorate(view: Callable[P, Any]) -> Callable[P, Response]:
        @cache.cached(
            seconds,
            unless=is_personal,
            response_filter=is_worth_keeping,
            make_cache_key=cache_key,
        )
        def stored(*args: P.args, **kwargs: P.kwargs) -> Stored:
            response = make_response(view(*args, **kwargs))
            text = response.get_data(as_text=True)
            return text, response.status_code, list(response.headers)

        @wraps(view)
        def answer(*args: P.args, **kwargs: P.kwargs) -> Response:
            body, status, headers = stored(*args, **kwargs)
            response = current_app.response_class(body, status, headers)
            return make_conditional(response)

        return answer

    return decorate


def is_personal() -> bool:
    """Tell whether the client says who it is."""
    session_cookie = current_app.config["SESSION_COOKIE_NAME"]
    return "Authorization" in request.headers or session_cookie in request.cookies


def is_worth_keeping(stored: Stored | BaseResponse) -> bool:
    """Tell whether to keep what the view gave: no error, and nothing large.

    An error is a response.
    """
    if isinstance(stored, BaseResponse):
        return False
    text, status, _ = stored
    return status == HTTPStatus.OK and len(text) <= MAX_LENGTH


def cache_key(*_args: object, **_kwargs: object) -> str:
    """Return a digest of what the answer depends on: the path, and the query.

    The host is no part of it: it is the client's word. The order of the parameters is
    no matter, but for those of one name.
    """
    parameters = sorted(request.args.items(multi=True), key=itemgetter(0))
    address = f"{request.script_root}{request.path}?{urlencode(parameters)}"
    return sha256(address.encode()).hexdigest()
