"""CORS: which web pages of other origins may call the API from a browser."""

import re
from datetime import timedelta

from flask import Flask, Response, request

from app.extensions import cors

# With its slash, and as a pattern that fits what begins so.
API = re.compile("/api/")
METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
REQUEST_HEADERS = ["Authorization", "Content-Type", "If-Match", "If-None-Match"]
RESPONSE_HEADERS = [
    "ETag",
    "Link",
    "Location",
    "Retry-After",
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "X-RateLimit-Reset",
    "X-Request-ID",
]
PREFLIGHT_AGE = timedelta(minutes=10)


def register_cors(app: Flask) -> None:
    """Let pages of CORS_ORIGINS call the API, with tokens but without cookies.

    Flask-CORS would also send the list of origins to clients that name none, and it
    leaves `Vary` out of the answers to origins that are not on the list. An origin
    with brackets, as of IPv6, it takes for a pattern, so all are given as patterns.
    """
    cors.init_app(
        app,
        resources=API,
        origins=[exactly(origin) for origin in app.config["CORS_ORIGINS"]],
        methods=METHODS,
        allow_headers=REQUEST_HEADERS,
        expose_headers=RESPONSE_HEADERS,
        max_age=PREFLIGHT_AGE,
        supports_credentials=False,
        always_send=False,
        vary_header=False,
    )
    app.after_request(vary_by_origin)


def exactly(origin: str) -> re.Pattern[str]:
    """Return a pattern for this origin alone, in capital or in small letters."""
    return re.compile(rf"{re.escape(origin)}\Z", re.IGNORECASE)


def vary_by_origin(response: Response) -> Response:
    """Tell caches that the answer to one origin is not the answer to another."""
    if API.match(request.path):
        response.vary.add("Origin")
    return response
