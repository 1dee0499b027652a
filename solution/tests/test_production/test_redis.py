from collections.abc import Callable

import pytest
from flask import Flask

from app.utils import redis
from tests.errors import Error, error_of
from tests.test_production.smtp import silent_server

NewApp = Callable[..., Flask]

READY = "/api/v1/health/ready"
DOWN = Error("Not ready", {"redis": "unavailable"})


def test_it_is_ready_while_redis_answers(production: NewApp, redis_url: str) -> None:
    response = production(REDIS_URL=redis_url).test_client().get(READY)

    assert response.status_code == 200


def test_it_is_not_ready_while_redis_is_down(production: NewApp) -> None:
    url = "redis://:hunter2@127.0.0.1:1"
    response = production(REDIS_URL=url).test_client().get(READY)

    assert response.status_code == 503
    assert error_of(response) == DOWN


def test_a_silent_redis_is_not_waited_for(
    production: NewApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redis, "REDIS_TIMEOUTS", {"socket_timeout": 0.1})
    with silent_server() as port:
        client = production(REDIS_URL=f"redis://127.0.0.1:{port}").test_client()
        response = client.get(READY)

    assert error_of(response) == DOWN


def test_where_there_is_none_nothing_is_asked_of_it(app: Flask) -> None:
    assert "redis" not in app.extensions["readiness_checks"]
