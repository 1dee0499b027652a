"""What the tests of this chapter share: applications that somebody attacks.

All of it stays in this process: no test opens a connection.
"""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

MakeApp = Callable[..., Flask]
Guess = Callable[..., TestResponse]
Look = Callable[..., dict[str, Any]]

HTTPS = "https://shop.example"


@pytest.fixture
def look(make_app: MakeApp) -> Look:
    """A function that returns what a view sees of a request.

    The first argument is the number of proxies. The others are headers.
    """
    from flask import request, url_for

    def look(proxies: int, **headers: str) -> dict[str, Any]:
        app = make_app(PROXY_HOPS=proxies)

        def seen() -> dict[str, Any]:
            url = url_for("seen", _external=True)
            return {
                "client": request.remote_addr,
                "secure": request.is_secure,
                "url": url,
            }

        app.add_url_rule("/seen", view_func=seen)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        sender = {"REMOTE_ADDR": "10.0.0.1"}
        answer: dict[str, Any] = (
            app.test_client()
            .get("/seen", headers=named, environ_base=sender)
            .get_json()
        )
        return answer

    return look


@pytest.fixture
def https_client(make_app: MakeApp) -> FlaskClient:
    """A client of an application that people reach at https://shop.example."""
    return make_app(FORCE_HTTPS=True, PUBLIC_URL=HTTPS, PROXY_HOPS=0).test_client()


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Flask:
    """A small application with limits, of which the only view is a login.

    It answers 401, as for a wrong password, and asks no database: so a test can guess
    a few hundred times. The limiter of the process is afterwards as it was before.
    """
    from app.extensions import limiter
    from app.utils.limits import LOGIN
    from app.utils.limits import limited as limited_by

    for name in ("_key_prefix", "_storage_dead"):
        monkeypatch.setitem(vars(limiter), name, type(vars(limiter)[name])())
    app = Flask("shop")
    app.config.update(RATELIMIT_ENABLED=True, RATELIMIT_HEADERS_ENABLED=True)
    app.config["RATELIMIT_STORAGE_URI"] = "memory://"
    limiter.init_app(app)
    for path in ("/api/login", "/login"):
        view = limited_by(LOGIN)(lambda: ("", 401))
        app.add_url_rule(path, path, view, methods=["GET", "POST"])
    return app


@pytest.fixture
def guess(limited: Flask) -> Guess:
    """A function that tries to log in with a wrong password, and returns the answer.

    Its arguments are the address that the account has, and the one that it is
    called from.
    """
    client = limited.test_client()

    def guess(email: str, address: str, path: str = "/api/login") -> TestResponse:
        body = {"email": email, "password": "guess"}
        sender = {"REMOTE_ADDR": address}
        return client.post(path, json=body, environ_base=sender)

    return guess
