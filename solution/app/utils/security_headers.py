"""Security headers: what browsers may do with the answers of the application.

The lists are those of OWASP's Secure Headers Project, and for what is no page, of its
cheat sheet on REST. `app.utils.https` adds Strict-Transport-Security.
"""

from collections.abc import Mapping
from types import MappingProxyType

from flask import Flask, Response, after_this_request, g

Headers = Mapping[str, str]

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
FOR_ALL: Headers = {
    # Origins that CORS lets in are not held up by this.
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
}
FOR_DATA: Headers = MappingProxyType(
    {
        **FOR_ALL,
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
    }
)
FOR_PAGES: Headers = MappingProxyType(
    {
        **FOR_ALL,
        "Content-Security-Policy": (
            "default-src 'self'; base-uri 'none'; form-action 'self';"
            " frame-ancestors 'none'; object-src 'none'"
        ),
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": PERMISSIONS,
        # Not "no-referrer": forms by HTTPS are checked by where they come from.
        "Referrer-Policy": "same-origin",
        "X-DNS-Prefetch-Control": "off",
    }
)
ANSWER_CACHING = "private, no-cache"
SECRET_CACHING = "no-store"
FIRST_ERROR_STATUS = 400
# Not the cookies: the answer to a logout sets one, with what the next page says.
LEFT_BEHIND = '"cache", "storage"'


def register_security_headers(app: Flask) -> None:
    """Send the headers with every answer of the application, errors included."""
    app.after_request(send_security_headers)


def send_security_headers(response: Response) -> Response:
    """Add each header that the view has not set."""
    headers = FOR_PAGES if response.mimetype == "text/html" else FOR_DATA
    wanted = {"Cache-Control": caching_of(response), **headers}
    there = {name.lower() for name, _ in response.headers}
    missing = [item for item in wanted.items() if item[0].lower() not in there]
    response.headers.extend(missing)
    return response


def caching_of(response: Response) -> str:
    """Return how an answer may be kept: by its client alone, which asks again.

    Errors are not kept at all, and neither is what was for one user.
    """
    is_error = response.status_code >= FIRST_ERROR_STATUS
    is_personal = g.get("user_id") is not None
    return SECRET_CACHING if is_error or is_personal else ANSWER_CACHING


def clear_browser() -> None:
    """Have the browser delete what it has kept of this site, as a login has ended."""

    @after_this_request
    def clear(response: Response) -> Response:
        response.headers["Clear-Site-Data"] = LEFT_BEHIND
        return response
