"""The cookies that an application sends, with their flags as they are sent."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from typing import Any

from flask import Flask, session

from handrail.check.application.worker.places import Places

SESSION_USES = (
    "flask.session",
    "flask_login.login_user",
    "flask_wtf.CSRFProtect",
    "flask_wtf.FlaskForm",
    "flask_wtf.csrf.CSRFProtect",
)


def read_cookie(header: str) -> dict[str, Any]:
    """Return name and flags of a cookie from its header."""
    first, *rest = (part.strip() for part in header.split(";"))
    flags = {part.partition("=")[0].lower(): part.partition("=")[2] for part in rest}
    return {
        "name": first.partition("=")[0],
        "secure": "secure" in flags,
        "http_only": "httponly" in flags,
        "same_site": flags.get("samesite", ""),
    }


def session_cookie(app: Flask, base: str) -> dict[str, Any] | None:
    """Return the cookie of a session as the application sends it; None without any."""
    with app.test_request_context(base_url=base):
        try:
            session["handrail"] = "asked"
            response = app.response_class()
            app.session_interface.save_session(app, session, response)
        except Exception:  # noqa: BLE001 (no key, or a store that cannot be reached)
            return None
        return first_of(response.headers.getlist("Set-Cookie"))


def token_cookie(app: Flask, base: str) -> dict[str, Any] | None:
    """Return the cookie of a token, where tokens travel in cookies."""
    locations = app.config.get("JWT_TOKEN_LOCATION", ())
    if "flask-jwt-extended" not in app.extensions or "cookies" not in locations:
        return None
    library = importlib.import_module("flask_jwt_extended")
    with app.test_request_context(base_url=base):
        try:
            response = app.response_class()
            library.set_access_cookies(response, library.create_access_token("1"))
        except Exception:  # noqa: BLE001 (no key, or an identity that it refuses)
            return None
        return first_of(response.headers.getlist("Set-Cookie"))


def first_of(headers: Iterable[str]) -> dict[str, Any] | None:
    """Return the first cookie of some headers."""
    return next(map(read_cookie, headers), None)


def cookies_of(app: Flask, places: Places, base: str) -> dict[str, Any]:
    """Return the cookies that carry who a client is."""
    return {
        "session": session_cookie(app, base),
        "session_name": str(app.config.get("SESSION_COOKIE_NAME", "session")),
        "token": token_cookie(app, base),
        "uses_session": places.uses(*SESSION_USES),
    }
