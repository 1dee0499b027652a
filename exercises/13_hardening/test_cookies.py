import pytest
from flask import Flask, session

Cookie = tuple[str, dict[str, str]]


@pytest.fixture
def app() -> Flask:
    """A bare application with the settings of production for cookies and HTTPS."""
    from app.settings.https import HttpsOnly

    app = Flask("shop")
    app.config.from_object(HttpsOnly)
    app.secret_key = "for the tests: thirty-two bytes and some"

    def log_in() -> str:
        session["user_id"] = 7
        return "Welcome"

    app.add_url_rule("/login", view_func=log_in)
    return app


@pytest.fixture
def cookie(app: Flask) -> Cookie:
    """The session cookie of a login: its name, and its attributes."""
    response = app.test_client().get("/login", base_url="https://shop.example")
    pair, *attributes = response.headers["Set-Cookie"].split("; ")
    pairs = (attribute.partition("=") for attribute in attributes)
    return pair.partition("=")[0], {name: value for name, _, value in pairs}


def test_the_cookie_travels_by_https_alone(cookie: Cookie) -> None:
    """The session cookie is `Secure`: browsers send it by HTTPS and never without.

    Whoever listens in a café would otherwise read it, and be logged in with it.
    """
    _, attributes = cookie

    assert "Secure" in attributes


def test_the_cookie_is_of_this_host_alone(cookie: Cookie) -> None:
    """The name of the cookie begins with `__Host-`, and it has what that asks for.

    A browser takes a cookie of such a name by HTTPS, from this very host, for all
    paths. So no other host of the domain can set it. If it names a domain or another
    path, or lacks `Secure`, browsers throw it away.
    """
    name, attributes = cookie

    assert name.startswith("__Host-")
    assert "Domain" not in attributes
    assert attributes["Path"] == "/"


def test_no_script_reads_the_cookie(cookie: Cookie) -> None:
    """The cookie is `HttpOnly`: a script that got into a page cannot steal it."""
    _, attributes = cookie

    assert "HttpOnly" in attributes


def test_forms_of_other_sites_are_sent_without_it(cookie: Cookie) -> None:
    """The cookie is `SameSite`: a form on another site is not sent with it."""
    _, attributes = cookie

    assert attributes.get("SameSite") in {"Lax", "Strict"}


def test_production_asks_for_https(app: Flask) -> None:
    """FORCE_HTTPS is on: who comes without HTTPS is sent on to it."""
    forced = app.config["FORCE_HTTPS"]

    assert forced is True


def test_a_developer_needs_no_certificate() -> None:
    """On a developer's machine, cookies and requests still go by plain HTTP."""
    from app.config import DevelopmentConfig

    app = Flask("shop")
    app.config.from_object(DevelopmentConfig)
    settings = (app.config["SESSION_COOKIE_SECURE"], app.config["FORCE_HTTPS"])

    assert settings == (False, False)
