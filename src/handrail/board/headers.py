"""Security headers: what browsers may do with the answers of the board."""

from collections.abc import Mapping

from flask import Flask, Response

FOR_ALL: Mapping[str, str] = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; connect-src 'self'; img-src 'self'; script-src 'self';"
        " style-src 'self'; base-uri 'none'; form-action 'self';"
        " frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def register_headers(app: Flask) -> None:
    """Send the headers with every answer, errors included."""
    app.after_request(send_headers)


def send_headers(response: Response) -> Response:
    """Add each header that the view has not set."""
    for name, value in FOR_ALL.items():
        response.headers.setdefault(name, value)
    return response
