from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, request, url_for

NewApp = Callable[..., Flask]

PROXY = "10.0.0.1"
FORGED = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Port": "666",
    "X-Forwarded-Prefix": "/evil",
}


def seen(app: Flask, **headers: str) -> dict[str, Any]:
    """Return what a view sees of a request that the proxy hands on."""

    @app.get("/seen")
    def see() -> dict[str, Any]:
        return {
            "client": request.remote_addr,
            "scheme": request.scheme,
            "url": url_for("see", _external=True),
        }

    named = {name.replace("_", "-"): value for name, value in headers.items()}
    response = app.test_client().get(
        "/seen", headers=named, environ_base={"REMOTE_ADDR": PROXY}
    )
    body: dict[str, Any] = response.get_json()
    return body


@pytest.fixture
def behind(production: NewApp) -> NewApp:
    """A function that makes an application behind that many proxies."""
    return lambda hops: production(PROXY_HOPS=hops, FORCE_HTTPS=False)


def test_without_proxies_forwarded_headers_are_not_believed(behind: NewApp) -> None:
    result = seen(behind(0), X_Forwarded_For="192.0.2.7", X_Forwarded_Proto="https")

    assert result["client"] == PROXY
    assert result["scheme"] == "http"


def test_the_proxy_tells_client_and_scheme(behind: NewApp) -> None:
    result = seen(behind(1), X_Forwarded_For="192.0.2.7", X_Forwarded_Proto="https")

    assert result["client"] == "192.0.2.7"
    assert result["scheme"] == "https"


def test_urls_have_the_scheme_of_the_client(behind: NewApp) -> None:
    assert seen(behind(1), X_Forwarded_Proto="https")["url"].startswith("https://")


def test_what_the_client_wrote_before_the_proxy_counts_for_nothing(
    behind: NewApp,
) -> None:
    forged = "203.0.113.9, 203.0.113.8, 192.0.2.7"
    result = seen(behind(1), X_Forwarded_For=forged, X_Forwarded_Proto="https, http")

    assert result["client"] == "192.0.2.7"
    assert result["scheme"] == "http"


def test_of_two_proxies_the_first_knows_the_client(behind: NewApp) -> None:
    chain = "203.0.113.9, 192.0.2.7, 10.0.0.2"
    result = seen(behind(2), X_Forwarded_For=chain, X_Forwarded_Proto="https, http")

    assert result["client"] == "192.0.2.7"
    assert result["scheme"] == "https"


def test_a_request_that_came_around_a_proxy_is_not_believed(behind: NewApp) -> None:
    assert seen(behind(2), X_Forwarded_For="192.0.2.7")["client"] == PROXY


@pytest.mark.parametrize("hops", [0, 1])
def test_the_host_is_never_taken_from_a_forwarded_header(
    hops: int, behind: NewApp
) -> None:
    assert seen(behind(hops), **FORGED)["url"] == "http://localhost/seen"
