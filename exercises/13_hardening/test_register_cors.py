from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

MakeApp = Callable[..., Flask]

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
    "http://shop.example",
    "https://shop.example, https://evil.example",
    "null",
    "*",
]


@pytest.fixture
def client(make_app: MakeApp) -> FlaskClient:
    """A client of an application that pages of two origins may call."""
    return make_app(CORS_ORIGINS=[SHOP, ADMIN]).test_client()


def preflight(client: FlaskClient, origin: str, headers: str) -> TestResponse:
    """Ask as a browser does, before it sends what a page wants to send."""
    asked = {
        "Origin": origin,
        "Access-Control-Request-Method": "PATCH",
        "Access-Control-Request-Headers": headers,
    }
    return client.options(LIVE, headers=asked)


def cors_headers(response: TestResponse) -> list[str]:
    """Return the names of the CORS headers of an answer."""
    return [name for name, _ in response.headers if name.startswith("Access-")]


def words(response: TestResponse, name: str) -> set[str]:
    """Return what a header lists, in small letters."""
    return set(response.headers.get(name, "").lower().split(", "))


@pytest.mark.parametrize("origin", [SHOP, ADMIN])
def test_pages_of_a_listed_origin_may_read(client: FlaskClient, origin: str) -> None:
    """A page of an origin in CORS_ORIGINS may read the answer."""
    response = client.get(LIVE, headers={"Origin": origin})

    assert response.headers.getlist(ALLOWED) == [origin]


@pytest.mark.parametrize("origin", STRANGERS)
def test_pages_of_other_origins_may_not(client: FlaskClient, origin: str) -> None:
    """For a foreign origin the answer has no CORS header, so the browser keeps it.

    An origin that only looks like one of the list is a foreign one.
    """
    found = cors_headers(client.get(LIVE, headers={"Origin": origin}))
    asked = cors_headers(preflight(client, origin, "authorization"))

    assert found == []
    assert asked == []


def test_an_empty_list_lets_nobody_in(make_app: MakeApp) -> None:
    """Where CORS_ORIGINS names no origin, no page of any other origin may read."""
    client = make_app(CORS_ORIGINS=[]).test_client()
    found = cors_headers(client.get(LIVE, headers={"Origin": SHOP}))

    assert found == []


def test_pages_may_send_no_cookies(client: FlaskClient) -> None:
    """No answer allows credentials: this API knows its callers by tokens.

    A page that may send cookies acts as whoever is logged in at the browser.
    """
    response = client.get(LIVE, headers={"Origin": SHOP})

    assert response.headers.get("Access-Control-Allow-Credentials") is None


@pytest.mark.parametrize("path", ["/nowhere", "/api", "/apiary", "/x/api/"])
def test_html_pages_are_for_no_other_origin(client: FlaskClient, path: str) -> None:
    """What does not begin with `/api/` has no CORS headers, not even for our origins.

    Those paths are for people, and what they show is read by no other page.
    """
    response = client.get(path, headers={"Origin": SHOP})
    found = cors_headers(response)

    assert found == []


def test_who_names_no_origin_is_told_none(client: FlaskClient) -> None:
    """A request without an Origin comes from no page; the list is not its business."""
    response = client.get(LIVE)
    found = cors_headers(response)

    assert found == []
    assert SHOP not in str(response.headers)


@pytest.mark.parametrize("origins", [[SHOP, ADMIN], [SHOP]])
@pytest.mark.parametrize("origin", [SHOP, "https://evil.example", ""])
def test_caches_are_told_that_answers_differ(
    make_app: MakeApp, origins: list[str], origin: str
) -> None:
    """Each answer of the API says once that it varies by Origin.

    A cache would give the answer to one origin to another else.
    """
    client = make_app(CORS_ORIGINS=origins).test_client()
    response = client.get(LIVE, headers={"Origin": origin} if origin else {})
    varies = response.headers.getlist("Vary")

    assert varies == ["Origin"]


def test_brackets_are_no_pattern(make_app: MakeApp) -> None:
    """An address of IPv6 in the list stands for itself, and for no other origin."""
    client = make_app(CORS_ORIGINS=["http://[::1]:3000"]).test_client()
    own = client.get(LIVE, headers={"Origin": "http://[::1]:3000"})
    other = client.get(LIVE, headers={"Origin": "http://1:3000"})

    assert own.headers.get(ALLOWED) == "http://[::1]:3000"
    assert cors_headers(other) == []


def test_a_page_may_send_what_the_api_reads(client: FlaskClient) -> None:
    """A page may send REQUEST_HEADERS with METHODS, and no other headers."""
    response = preflight(client, SHOP, "authorization, if-match, x-evil")
    headers = words(response, "Access-Control-Allow-Headers")
    methods = words(response, "Access-Control-Allow-Methods")

    assert {"authorization", "if-match"} <= headers
    assert "x-evil" not in headers
    assert {"get", "post", "put", "patch", "delete"} <= methods


def test_a_page_may_read_the_headers_that_it_needs(client: FlaskClient) -> None:
    """A page may read RESPONSE_HEADERS: without ETag it could send no If-Match."""
    response = client.get(LIVE, headers={"Origin": SHOP})
    exposed = words(response, "Access-Control-Expose-Headers")

    assert {"etag", "link", "location", "retry-after", "x-request-id"} <= exposed


def test_a_browser_asks_again_after_ten_minutes(client: FlaskClient) -> None:
    """The answer to a preflight may be kept for PREFLIGHT_AGE."""
    response = preflight(client, SHOP, "authorization")

    assert response.headers.get("Access-Control-Max-Age") == "600"
