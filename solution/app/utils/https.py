"""HTTPS: where FORCE_HTTPS is set, nothing is served without it."""

from flask import Flask, Response, current_app, redirect, request
from werkzeug import Response as Redirect

HSTS = "max-age=31536000; includeSubDomains"  # a year
# A load balancer asks for health from within the network, where no TLS is.
HEALTH_BLUEPRINT = "api.health"


def register_https(app: Flask) -> None:
    """Serve the application by HTTPS alone, if FORCE_HTTPS says so."""
    if app.config["FORCE_HTTPS"]:
        app.before_request(redirect_to_https)
        app.after_request(send_hsts)


def redirect_to_https() -> Redirect | None:
    """Send a request that came without TLS to the same path below PUBLIC_URL.

    The host that the client named plays no part: whoever can forge it could send
    people anywhere.
    """
    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    path = request.url.removeprefix(request.host_url)
    return redirect(f"{current_app.config['PUBLIC_URL'].rstrip('/')}/{path}", 308)


def send_hsts(response: Response) -> Response:
    """Have the browser use HTTPS from now on, on an answer that came by it."""
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", HSTS)
    return response
