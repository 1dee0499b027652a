from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.config import ProductionConfig

NewApp = Callable[..., Flask]

HSTS = "Strict-Transport-Security"
NOWHERE = "/nowhere"


@pytest.fixture
def client(standing: NewApp) -> FlaskClient:
    """A client of an application that serves by HTTPS alone."""
    return standing().test_client()


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_a_request_without_tls_is_sent_on(method: str, client: FlaskClient) -> None:
    response = client.open("/api/v1/posts", method=method)

    assert response.status_code == 308
    assert response.location == "https://shop.example/api/v1/posts"


def test_a_request_by_tls_is_served(client: FlaskClient) -> None:
    assert client.get(NOWHERE, base_url="https://localhost").status_code == 404


@pytest.mark.parametrize(
    ("path", "query", "location"),
    [
        ("/a", "x=1%262&y=d+e", "/a?x=1%262&y=d+e"),
        ("/a?b#c", "", "/a%3Fb%23c"),
        ("/a b", "", "/a%20b"),
        ("/caf\xc3\xa9", "", "/caf%C3%A9"),
        ("/a\r\nSet-Cookie: x=y", "", "/a%0D%0ASet-Cookie:%20x=y"),
        ("//evil.example/a", "", "/evil.example/a"),
        ("/@evil.example", "", "/@evil.example"),
        (".evil.example", "", "/.evil.example"),
    ],
)
def test_the_path_stays_and_the_host_is_ours(
    path: str, query: str, location: str, client: FlaskClient
) -> None:
    environ = {"PATH_INFO": path, "QUERY_STRING": query}
    response = client.get(environ_overrides=environ)

    assert response.location == f"https://shop.example{location}"
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("host", ["evil.example", "shop.example.evil.example", ""])
def test_a_forged_host_leads_nowhere_else(host: str, client: FlaskClient) -> None:
    headers = {"Host": host, "X-Forwarded-Host": host}
    response = client.get(NOWHERE, headers=headers)

    assert response.location == "https://shop.example/nowhere"


def test_the_address_that_people_know_may_end_in_a_slash(production: NewApp) -> None:
    client = production(PUBLIC_URL="https://shop.example/").test_client()

    assert client.get(NOWHERE).location == "https://shop.example/nowhere"


def test_behind_a_proxy_its_word_on_the_scheme_counts(production: NewApp) -> None:
    client = production(PROXY_HOPS=1).test_client()
    secure = client.get(NOWHERE, headers={"X-Forwarded-Proto": "https"})
    insecure = client.get(NOWHERE, headers={"X-Forwarded-Proto": "http"})

    assert secure.status_code == 404
    assert insecure.status_code == 308


def test_without_a_proxy_a_client_cannot_talk_itself_out_of_tls(
    client: FlaskClient,
) -> None:
    headers = {"X-Forwarded-Proto": "https", "X-Forwarded-Ssl": "on"}

    assert client.get(NOWHERE, headers=headers).status_code == 308


@pytest.mark.parametrize("name", ["live", "ready"])
def test_health_is_told_without_tls(name: str, client: FlaskClient) -> None:
    response = client.get(f"/api/v1/health/{name}")

    assert response.status_code in {200, 503}
    assert response.is_json
    assert HSTS not in response.headers


def test_browsers_are_to_come_by_https_for_a_year(client: FlaskClient) -> None:
    response = client.get(NOWHERE, base_url="https://localhost")

    assert response.headers[HSTS] == "max-age=31536000; includeSubDomains"


def test_an_answer_without_tls_makes_no_demands(client: FlaskClient) -> None:
    assert HSTS not in client.get(NOWHERE).headers


def test_it_is_not_forced_on_a_developer(production: NewApp) -> None:
    client = production(FORCE_HTTPS=False).test_client()

    assert client.get(NOWHERE).status_code == 404
    assert HSTS not in client.get(NOWHERE, base_url="https://localhost").headers


def test_in_production_cookies_and_requests_go_by_https() -> None:
    assert (ProductionConfig.SESSION_COOKIE_SECURE, ProductionConfig.FORCE_HTTPS) == (
        True,
        True,
    )
    assert ProductionConfig.SESSION_COOKIE_HTTPONLY is True
    assert ProductionConfig.SESSION_COOKIE_SAMESITE == "Lax"
