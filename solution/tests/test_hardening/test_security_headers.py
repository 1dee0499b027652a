from collections.abc import Callable

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

NewApp = Callable[..., Flask]

EXPECTED = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
}
OF_PAGES = EXPECTED | {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-DNS-Prefetch-Control": "off",
}
OF_DATA = EXPECTED | {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
}


@pytest.fixture
def client(production: NewApp) -> FlaskClient:
    """A client of an application with some more views."""
    app = production(FORCE_HTTPS=False)
    app.add_url_rule("/page", view_func=page)
    app.add_url_rule("/own", view_func=own)
    app.add_url_rule("/api/v1/crash", view_func=crash)
    return app.test_client()


def page() -> str:
    return "<h1>Welcome</h1>"


def own() -> Response:
    headers = {
        "cache-control": "public, max-age=60",
        "Content-Security-Policy": "sandbox",
    }
    return Response("mine", headers=headers)


def crash() -> str:
    raise RuntimeError("nobody foresaw this")


def policy(response: TestResponse) -> dict[str, list[str]]:
    """Return what the content security policy says, by directive."""
    directives = response.headers["Content-Security-Policy"].split("; ")
    return {words[0]: words[1:] for words in map(str.split, directives)}


@pytest.mark.parametrize("path", ["/page", "/nowhere"])
def test_every_page_has_them(path: str, client: FlaskClient) -> None:
    response = client.get(path)

    assert dict(response.headers).items() >= OF_PAGES.items()
    assert response.headers["Permissions-Policy"].startswith("camera=()")
    assert_told_once(response)


@pytest.mark.parametrize(
    "path",
    ["/api/v1/nowhere", "/api/v1/crash", "/api/v1/health/live", "/static/icon.svg"],
)
def test_every_other_answer_has_those_of_data(path: str, client: FlaskClient) -> None:
    response = client.get(path)
    response.close()

    assert dict(response.headers).items() >= OF_DATA.items()
    assert_told_once(response)


def assert_told_once(response: TestResponse) -> None:
    names = [name.lower() for name, _ in response.headers]

    assert len(names) == len(set(names))


def test_pages_run_nothing_but_what_we_serve(client: FlaskClient) -> None:
    rules = policy(client.get("/page"))

    assert rules == {
        "default-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }


def test_a_view_has_the_last_word(client: FlaskClient) -> None:
    response = client.get("/own")

    assert policy(response) == {"sandbox": []}
    assert response.headers["Cache-Control"] == "public, max-age=60"
    assert_told_once(response)
    assert response.headers["X-Frame-Options"] == "DENY"


def test_an_answer_is_kept_by_its_client_alone(client: FlaskClient) -> None:
    assert client.get("/page").headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("path", ["/nowhere", "/api/v1/nowhere", "/api/v1/crash"])
def test_an_error_is_kept_by_nobody(path: str, client: FlaskClient) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


@pytest.fixture
def ann(limited: NewApp) -> tuple[FlaskClient, dict[str, str]]:
    """A client of an application, and the headers of one who has logged in."""
    client = limited(RATELIMIT_ENABLED=False).test_client()
    body = {"email": "ann@shop.example", "password": "correct horse battery staple"}
    client.post("/api/v1/auth/register", json=body)
    token = client.post("/api/v1/auth/login", json=body).get_json()["access_token"]
    return client, {"Authorization": f"Bearer {token}"}


@pytest.mark.parametrize("path", ["users/1", "posts", "auth/me"])
def test_what_is_for_one_user_is_kept_by_nobody(
    path: str, ann: tuple[FlaskClient, dict[str, str]]
) -> None:
    client, headers = ann
    response = client.get(f"/api/v1/{path}", headers=headers)

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"


def test_a_page_for_one_user_is_kept_by_nobody(
    ann: tuple[FlaskClient, dict[str, str]],
) -> None:
    client, _ = ann
    before = client.get("/").headers["Cache-Control"]
    with client.session_transaction() as session:
        session.update(user_id=1, login_id=1)

    assert before == "private, no-cache"
    assert client.get("/").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["logout", "logout-everywhere"])
def test_a_browser_forgets_at_a_logout(
    name: str, ann: tuple[FlaskClient, dict[str, str]]
) -> None:
    client, headers = ann
    response = client.post(f"/api/v1/auth/{name}", headers=headers)
    refused = client.post(f"/api/v1/auth/{name}", headers=headers)

    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert "Clear-Site-Data" not in refused.headers


def test_health_says_itself_how_it_is_cached(client: FlaskClient) -> None:
    response = client.get("/api/v1/health/live")

    assert response.headers["Cache-Control"] == "no-store"
