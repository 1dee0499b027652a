"""Caching: answers that many ask for and that are the same for all of them."""

import json
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from operator import itemgetter
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, current_app, make_response, request
from werkzeug import Response as BaseResponse

from app.extensions import cache
from app.utils.etags import make_conditional

View = Callable[..., Any]
Stored = tuple[str, int, list[tuple[str, str]]]

# How many seconds an answer may be old.
CACHED_ENDPOINTS = {"api.posts.list_posts": 15}


class JsonSerializer:
    """Keeps answers as JSON: a pickle runs whatever an intruder has put into it."""

    def dumps(self, value: object) -> bytes:
        """Return the value as it is kept."""
        return json.dumps(value).encode()

    def loads(self, kept: bytes | None) -> Any:
        """Return the value that was kept, or None where there is none."""
        return None if kept is None else json.loads(kept)


def register_caching(app: Flask) -> None:
    """Put the cache before the views that have one.

    Whatever counts requests has to come before the cache, so it is registered later.

    Raises:
        KeyError: The application has no such endpoint.
    """
    app.extensions["cache"][cache].serializer = JsonSerializer()
    for endpoint, seconds in CACHED_ENDPOINTS.items():
        app.view_functions[endpoint] = cached(app.view_functions[endpoint], seconds)


def cached(view: View, seconds: int) -> View:
    """Return the view with a cache before it, for those who have not logged in.

    What goes with one answer alone, such as the request's id, is added after it.
    """

    @cache.cached(
        seconds,
        unless=is_personal,
        response_filter=is_success,
        make_cache_key=cache_key,
    )
    def stored(**arguments: Any) -> Stored:
        response = make_response(view(**arguments))
        text = response.get_data(as_text=True)
        return text, response.status_code, list(response.headers)

    @wraps(view)
    def answer(**arguments: Any) -> Response:
        body, status, headers = stored(**arguments)
        response = current_app.response_class(body, status, headers)
        return make_conditional(response)

    return answer


def is_personal() -> bool:
    """Tell whether the client says who it is."""
    session_cookie = current_app.config["SESSION_COOKIE_NAME"]
    return "Authorization" in request.headers or session_cookie in request.cookies


def is_success(stored: Stored | BaseResponse) -> bool:
    """Tell whether to keep what the view gave: no error, which is a response."""
    return not isinstance(stored, BaseResponse) and stored[1] == HTTPStatus.OK


def cache_key(**_arguments: Any) -> str:
    """Return what the answer depends on: the URL, with its host, which links repeat.

    The order of the parameters is no matter, but for those of one name.
    """
    parameters = sorted(request.args.items(multi=True), key=itemgetter(0))
    return f"{request.base_url}?{urlencode(parameters)}"
