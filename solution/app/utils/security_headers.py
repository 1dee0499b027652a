"""Security headers: what browsers may do with the answers of the application."""

from collections.abc import Mapping
from types import MappingProxyType

from flask import Flask, Response

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
    " object-src 'none'"
)
SECURITY_HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "Cross-Origin-Opener-Policy": "same-origin",
        # Origins that CORS lets in are not held up by this.
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
        # Not "no-referrer": forms by HTTPS are checked by where they come from.
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
)
ANSWER_CACHING = "private, no-cache"
ERROR_CACHING = "no-store"
FIRST_ERROR_STATUS = 400


def register_security_headers(app: Flask) -> None:
    """Send the headers with every answer of the application, errors included."""
    app.after_request(send_security_headers)


def send_security_headers(response: Response) -> Response:
    """Add each header that the view has not set.

    Nothing is cached for others, and what a client keeps, it asks about again; errors
    are not kept at all.
    """
    is_error = response.status_code >= FIRST_ERROR_STATUS
    caching = ERROR_CACHING if is_error else ANSWER_CACHING
    response.headers.setdefault("Cache-Control", caching)
    for name, value in SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    return response
