from collections.abc import Callable

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient


def test_health_is_not_stored(client: FlaskClient) -> None:
    """An answer about health has `no-store` in its `Cache-Control` header.

    It is true for a moment. A proxy that kept it would tell yesterday's health.
    """
    response = client.get("/api/v1/health/live")

    assert "no-store" in response.headers.get("Cache-Control", "")


def test_bad_news_is_not_stored_either(make_app: Callable[..., Flask]) -> None:
    """An answer of 503 about health has `no-store` in its `Cache-Control` header."""
    app = make_app()
    endpoint, _ = app.url_map.bind("localhost").match("/api/v1/health/ready")
    app.view_functions[endpoint] = lambda: ({}, 503)
    response = app.test_client().get("/api/v1/health/ready")

    assert response.status_code == 503
    assert "no-store" in response.headers.get("Cache-Control", "")


@pytest.mark.parametrize("url", ["/prices", "/api/v1/prices", "/api/v1/healthy"])
@pytest.mark.parametrize("endpoint", ["prices", "api.prices"])
def test_other_routes_are_left_alone(
    make_app: Callable[..., Flask], url: str, endpoint: str
) -> None:
    """An answer of another route, one of the API too, may be stored as before.

    A blueprint's hooks are for the blueprint. The rest of the application sets the
    headers that it needs.
    """
    app = make_app()
    prices = Response("10", headers={"Cache-Control": "public, max-age=60"})
    app.add_url_rule(url, endpoint, lambda: prices)
    response = app.test_client().get(url)

    assert "no-store" not in response.headers["Cache-Control"]
