from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

POSTS = "/api/v1/posts"
LIVE = "/api/v1/health/live"
SHOP = "https://shop.example"


def test_a_request_without_https_is_sent_on(https_client: FlaskClient) -> None:
    """Who comes by plain HTTP is sent to the same path below PUBLIC_URL."""
    response = https_client.get(POSTS)

    assert response.status_code in {307, 308}
    assert response.location == f"{SHOP}{POSTS}"


def test_a_request_by_https_is_served(https_client: FlaskClient) -> None:
    """Who comes by HTTPS gets an answer; they would be sent around in circles else.

    Here it is the answer that there is nothing at that URL.
    """
    response = https_client.get("/api/v1/nowhere", base_url=SHOP)

    assert response.status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_the_method_stays(https_client: FlaskClient, method: str) -> None:
    """A POST is sent on as a POST, with its body.

    After a 301 or 302, clients send a GET without a body instead.
    """
    response = https_client.open(POSTS, method=method)

    assert response.status_code in {307, 308}


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host"])
def test_a_forged_host_leads_nowhere_else(
    https_client: FlaskClient, header: str
) -> None:
    """Whatever host a request names, the answer leads to our own.

    A cache would hand an answer that leads to evil.example to the next client.
    """
    response = https_client.get(POSTS, headers={header: "evil.example"})

    assert response.location == f"{SHOP}{POSTS}"


def test_the_query_stays(https_client: FlaskClient) -> None:
    """What the client has asked for goes along."""
    response = https_client.get(f"{POSTS}?search=rain%26snow&page=2")

    assert response.location == f"{SHOP}{POSTS}?search=rain%26snow&page=2"


@pytest.mark.parametrize(
    ("path", "sent_to"),
    [
        ("/a?b#c", "/a%3Fb%23c"),
        ("/caf\xc3\xa9", "/caf%C3%A9"),
        ("//evil.example/a", "/evil.example/a"),
        (".evil.example", "/.evil.example"),
        ("@evil.example", "/@evil.example"),
    ],
)
def test_the_path_stays_encoded(
    https_client: FlaskClient, path: str, sent_to: str
) -> None:
    """A path with `%3F` is sent on with `%3F`: a `?` would begin the query.

    And no path makes another host out of ours.
    """
    response = https_client.get(environ_overrides={"PATH_INFO": path})

    assert response.location == f"{SHOP}{sent_to}"


def test_a_slash_at_the_end_of_the_address_is_no_other_path(
    make_app: Callable[..., Flask],
) -> None:
    """PUBLIC_URL may be written with a slash at its end, and leads to the same."""
    app = make_app(FORCE_HTTPS=True, PUBLIC_URL=f"{SHOP}/")
    response = app.test_client().get(POSTS)

    assert response.location == f"{SHOP}{POSTS}"


@pytest.mark.parametrize("header", ["X-Forwarded-Proto", "X-Forwarded-Scheme"])
def test_nobody_talks_themselves_out_of_https(
    https_client: FlaskClient, header: str
) -> None:
    """A client that says `https` in a header of its own is sent on like others.

    The word of a proxy of ours was taken before: `request.is_secure` knows of it.
    """
    response = https_client.get(POSTS, headers={header: "https"})

    assert response.location == f"{SHOP}{POSTS}"


def test_a_load_balancer_hears_of_the_health(https_client: FlaskClient) -> None:
    """Health is told without HTTPS: a load balancer asks from inside, without TLS."""
    response = https_client.get(LIVE)

    assert response.status_code == 200
