from collections.abc import Callable

from flask import Flask, session

NewApp = Callable[..., Flask]


def cookie_of(app: Flask) -> list[str]:
    """Return the parts of the session cookie that a view of the application sets."""

    @app.get("/remember")
    def remember() -> str:
        session["seen"] = "yes"
        return "I will"

    response = app.test_client().get("/remember", base_url="https://localhost")
    (cookie,) = response.headers.getlist("Set-Cookie")
    return cookie.split("; ")


def test_in_production_the_cookie_is_kept_safe(production: NewApp) -> None:
    pair, *attributes = cookie_of(production())

    assert pair.startswith("__Host-session=")
    assert set(attributes) == {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}


def test_a_developer_without_tls_has_a_session_too(production: NewApp) -> None:
    _, *attributes = cookie_of(production(SESSION_COOKIE_SECURE=False))

    assert set(attributes) == {"HttpOnly", "Path=/", "SameSite=Lax"}
