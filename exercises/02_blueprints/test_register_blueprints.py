from collections.abc import Callable

import pytest
from flask import Flask, request
from flask.testing import FlaskClient


def test_health_is_under_the_version(client: FlaskClient) -> None:
    """`GET /api/v1/health/live` answers 200.

    The version stands first in every path, so that a second version can stand
    beside the first one.
    """
    response = client.get("/api/v1/health/live")

    assert response.status_code == 200


@pytest.mark.parametrize("route", ["live", "ready"])
def test_health_comes_with_the_api(make_app: Callable[..., Flask], route: str) -> None:
    """Both health routes are there as a part of `api_bp`.

    What is set up for the API, a hook or an error handler, is then for them as well.
    """
    from app.api import api_bp

    app = make_app()
    with app.test_request_context(f"/api/v1/health/{route}"):
        around = [app.blueprints[name] for name in request.blueprints]

    assert api_bp in around


def test_there_is_one_address(client: FlaskClient) -> None:
    """`GET /health/live`, without the version, answers 404."""
    response = client.get("/health/live")

    assert response.status_code == 404


def test_each_route_is_there_once(make_app: Callable[..., Flask]) -> None:
    """One route leads to `live`, not two: `flask routes` shows it in a single line."""
    app = make_app()
    rules = [rule.rule for rule in app.url_map.iter_rules()]
    found = [rule for rule in rules if rule.endswith("/live")]

    assert len(found) <= 1


def test_every_application_has_the_routes(make_app: Callable[..., Flask]) -> None:
    """Two applications of one process both answer `GET /api/v1/health/live`.

    A blueprint is made once, when its module is imported, and every application
    that is made after that registers the same one.
    """
    clients = [make_app().test_client(), make_app().test_client()]
    answers = [client.get("/api/v1/health/live") for client in clients]

    assert [answer.status_code for answer in answers] == [200, 200]
