from collections.abc import Callable

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

DATA = "/api/v1/health/live"
POLICY = "Content-Security-Policy"
PAGES = "default-src 'self'"
NOTHING = "default-src 'none'"


@pytest.fixture
def client(make_app: Callable[..., Flask]) -> FlaskClient:
    """A client of an application with some more views."""
    app = make_app(PROPAGATE_EXCEPTIONS=False)

    def page() -> str:
        return "<h1>Welcome</h1>"

    def own() -> Response:
        headers = {"cache-control": "public, max-age=60", "Referrer-Policy": "origin"}
        return Response("mine", headers=headers)

    def crash() -> str:
        raise RuntimeError("nobody foresaw this")

    for view in (page, own, crash):
        app.add_url_rule(f"/{view.__name__}", view_func=view)
    return app.test_client()


def names(response: TestResponse) -> list[str]:
    """Return the names of the headers, sorted, as often as they are there."""
    return sorted(name.lower() for name, _ in response.headers)


@pytest.mark.parametrize("path", [DATA, "/page", "/own", "/nowhere", "/crash"])
def test_every_answer_has_the_headers_for_all(client: FlaskClient, path: str) -> None:
    """All answers have the headers that are for all, be they errors or not.

    An error page can be shown in the frame of another site like any other page.
    """
    headers = client.get(path).headers

    assert headers.get("X-Frame-Options") == "DENY"
    assert headers.get("X-Content-Type-Options") == "nosniff"
    assert headers.get("Cross-Origin-Resource-Policy") == "same-origin"


@pytest.mark.parametrize("path", ["/page", "/nowhere"])
def test_a_page_may_load_what_the_site_serves(client: FlaskClient, path: str) -> None:
    """A page has the policy for pages, which lets it load the site's own styles."""
    policy = client.get(path).headers.get(POLICY, "")

    assert policy.startswith(PAGES)


@pytest.mark.parametrize("path", [DATA, "/api/v1/nowhere"])
def test_data_may_load_nothing(client: FlaskClient, path: str) -> None:
    """JSON has the policy for data: if a browser shows it, it loads nothing."""
    policy = client.get(path).headers.get(POLICY, "")

    assert policy.startswith(NOTHING)


def test_a_view_has_the_last_word(client: FlaskClient) -> None:
    """What a view has set stays: it knows better what its answer is."""
    headers = client.get("/own").headers

    assert headers["Cache-Control"] == "public, max-age=60"
    assert headers["Referrer-Policy"] == "origin"


@pytest.mark.parametrize("path", [DATA, "/page", "/own"])
def test_a_header_is_told_once(client: FlaskClient, path: str) -> None:
    """No answer has a header twice: browsers differ in which of the two they heed."""
    found = names(client.get(path))

    assert found == sorted(set(found))


@pytest.mark.parametrize(
    ("path", "caching"), [("/page", "private, no-cache"), ("/crash", "no-store")]
)
def test_caches_are_told_what_they_may_keep(
    client: FlaskClient, path: str, caching: str
) -> None:
    """`Cache-Control` says what `caching_of` returns, where a view says nothing."""
    headers = client.get(path).headers

    assert headers.get("Cache-Control") == caching
