from collections.abc import Callable

from flask import Flask
from flask.testing import FlaskClient


def test_health_is_under_the_version(client: FlaskClient) -> None:
    """`GET /api/v1/health/live` answers 200.

    The version stands first in every path, so that a second version can stand
    beside the first one.
    """
    response = client.get("/api/v1/health/live")

    assert response.status_code == 200


def test_there_is_one_address(client: FlaskClient) -> None:
    """`GET /health/live`, without the version, answers 404."""
    response = client.get("/health/live")

    assert response.status_code == 404


def test_every_application_has_the_routes(make_app: Callable[..., Flask]) -> None:
    """Two applications of one process both answer `GET /api/v1/health/live`.

    A blueprint is made once, when its module is imported, and every application
    that is made after that registers the same one.
    """
    clients = [make_app().test_client(), make_app().test_client()]
    answers = [client.get("/api/v1/health/live") for client in clients]

    assert [answer.status_code for answer in answers] == [200, 200]
