from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

URL = "/api/v1/posts"
Ask = Callable[..., bool]


@pytest.fixture
def ask(make_app: Callable[..., Flask]) -> Ask:
    """A function that tells whether a request with some headers is personal."""
    from app.utils.caching import is_personal

    def ask(settings: dict[str, Any] | None = None, **headers: str) -> bool:
        app = make_app(**(settings or {}))
        with app.test_request_context(URL, headers=headers):
            return bool(is_personal())

    return ask


def test_a_token_is_personal(ask: Ask) -> None:
    """Who sends a token gets an answer of their own: drafts, for example."""
    found = ask(Authorization="Bearer ey.a.b")

    assert found


def test_a_session_is_personal(ask: Ask) -> None:
    """Who has logged in to the pages sends a session's cookie instead of a token."""
    found = ask(Cookie="session=ey.a.b")

    assert found


def test_the_session_may_have_another_name(ask: Ask) -> None:
    """The cookie is the one that the setting `SESSION_COOKIE_NAME` names."""
    settings = {"SESSION_COOKIE_NAME": "__Host-session"}
    theirs = ask(settings, Cookie="__Host-session=ey.a.b")
    other = ask(settings, Cookie="session=ey.a.b")

    assert theirs
    assert not other


def test_nobody_in_particular_is_not(ask: Ask) -> None:
    """A request without either is anybody's, and may be answered from the cache."""
    found = ask()

    assert not found


def test_other_cookies_are_not(ask: Ask) -> None:
    """A cookie that counts visitors or keeps a colour does not say who somebody is.

    If it did, browsers would hardly ever be answered from the cache.
    """
    found = ask(Cookie="theme=dark; _ga=GA1.2.3")

    assert not found


def test_the_session_is_not_opened(make_app: Callable[..., Flask]) -> None:
    """The answer to who asks for the list does not become one that varies by cookie.

    Flask adds `Vary: Cookie` where a view has looked into the session, and then no
    proxy keeps the answer for others.
    """
    from app.utils.caching import is_personal

    app = make_app()
    app.add_url_rule("/asks", view_func=lambda: str(is_personal()))
    response = app.test_client().get("/asks")
    varies = [name.lower() for name in response.vary]

    assert response.text == "False"
    assert "cookie" not in varies
