from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

NewApp = Callable[..., Flask]

LIVE = "/api/v1/health/live"
SHOP, ADMIN = "https://shop.example", "https://admin.example:8443"
ALLOWED = "Access-Control-Allow-Origin"
STRANGERS = [
    "https://evil.example",
    "https://shop.example.evil.example",
    "https://evilshop.example",
    "https://shopxexample",
    "https://sub.shop.example",
    "https://shop.example:444",
    "https://admin.example",
    "http://shop.example",
    "https://shop.example/",
    "https://shop.example, https://evil.example",
    "null",
    "*",
    "",
]


@pytest.fixture
def client(standing: NewApp) -> FlaskClient:
    """A client of an application that two origins may call."""
    return standing(FORCE_HTTPS=False).test_client()


def preflight(
    client: FlaskClient, path: str, origin: str, **asked: str
) -> TestResponse:
    """Ask as a browser does, before it sends what a page wants to send."""
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": asked.get("method", "PATCH"),
        "Access-Control-Request-Headers": asked.get("headers", "authorization"),
    }
    return client.options(path, headers=headers)


def cors_headers(response: TestResponse) -> list[str]:
    return [name for name, _ in response.headers if name.startswith("Access-")]


@pytest.mark.parametrize("origin", [SHOP, ADMIN])
def test_origins_on_the_list_may_read(origin: str, client: FlaskClient) -> None:
    response = client.get(LIVE, headers={"Origin": origin})

    assert response.headers.getlist(ALLOWED) == [origin]
    assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize(
    "origin",
    [
        "capacitor://localhost",
        "chrome-extension://abcdefghijklmnop",
        "http://[::1]:3000",
    ],
)
def test_origins_that_are_no_web_sites_may_be_on_the_list(
    origin: str, production: NewApp
) -> None:
    client = production(FORCE_HTTPS=False, CORS_ORIGINS=[origin]).test_client()

    for sent, answer in ((origin, [origin]), (f"{origin}0", []), ("http://1:3000", [])):
        response = client.get(LIVE, headers={"Origin": sent})
        assert response.headers.getlist(ALLOWED) == answer


@pytest.mark.parametrize("origin", STRANGERS)
def test_no_other_origin_may(origin: str, client: FlaskClient) -> None:
    response = client.get(LIVE, headers={"Origin": origin})

    assert response.status_code == 200
    assert cors_headers(response) == []


@pytest.mark.parametrize("origin", STRANGERS)
def test_no_other_origin_may_ask_for_more(origin: str, client: FlaskClient) -> None:
    assert cors_headers(preflight(client, LIVE, origin)) == []


def test_who_names_no_origin_is_told_of_none(client: FlaskClient) -> None:
    response = client.get(LIVE)

    assert cors_headers(response) == []
    assert SHOP not in str(response.headers)


@pytest.mark.parametrize("origin", [SHOP, "https://evil.example", None])
@pytest.mark.parametrize("path", [LIVE, "/api/v1/nowhere"])
def test_caches_are_told_that_origins_differ(
    path: str, origin: str | None, client: FlaskClient
) -> None:
    headers = {"Origin": origin} if origin else {}
    response = client.get(path, headers=headers)

    assert response.headers.getlist("Vary") == ["Origin"]


def test_one_origin_alone_makes_a_difference_too(production: NewApp) -> None:
    client = production(FORCE_HTTPS=False, CORS_ORIGINS=[SHOP]).test_client()
    response = client.get(LIVE, headers={"Origin": SHOP})

    assert response.headers[ALLOWED] == SHOP
    assert response.headers["Vary"] == "Origin"


@pytest.mark.parametrize("origin", [*STRANGERS, SHOP])
def test_an_empty_list_allows_nobody(origin: str, standing: NewApp) -> None:
    client = standing(FORCE_HTTPS=False, CORS_ORIGINS=[]).test_client()

    assert cors_headers(client.get(LIVE, headers={"Origin": origin})) == []
    assert cors_headers(preflight(client, LIVE, origin)) == []


def test_a_preflight_names_what_may_be_sent(client: FlaskClient) -> None:
    response = preflight(client, LIVE, SHOP, headers="authorization, x-evil, if-match")

    assert response.status_code == 200
    assert response.headers[ALLOWED] == SHOP
    assert response.headers["Access-Control-Allow-Headers"] == "authorization, if-match"
    assert response.headers["Access-Control-Max-Age"] == "600"
    assert set(response.headers["Access-Control-Allow-Methods"].split(", ")) == {
        "DELETE",
        "GET",
        "PATCH",
        "POST",
        "PUT",
    }


def test_a_preflight_needs_no_token(client: FlaskClient) -> None:
    assert preflight(client, "/api/v1/users", SHOP).headers[ALLOWED] == SHOP


def test_a_page_may_read_the_headers_that_it_needs(client: FlaskClient) -> None:
    response = client.get(LIVE, headers={"Origin": SHOP})

    exposed = response.headers["Access-Control-Expose-Headers"].split(", ")
    assert {"ETag", "Link", "Location", "Retry-After", "X-Request-ID"} <= set(exposed)
    assert {name for name in exposed if name.startswith("X-RateLimit-")} == {
        "X-RateLimit-Limit",
        "X-RateLimit-Remaining",
        "X-RateLimit-Reset",
    }


def test_a_page_may_read_what_went_wrong(client: FlaskClient) -> None:
    response = client.get("/api/v1/nowhere", headers={"Origin": SHOP})

    assert response.status_code == 404
    assert response.headers.getlist(ALLOWED) == [SHOP]


@pytest.mark.parametrize("path", ["/api", "/apiary", "/login?next=/api/", "/x/api/"])
def test_pages_are_for_nobody_else(path: str, client: FlaskClient) -> None:
    response = client.get(path, headers={"Origin": SHOP})

    assert cors_headers(response) == []
    assert "Origin" not in response.headers.get("Vary", "")
