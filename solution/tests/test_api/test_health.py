from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock, patch

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import NullPool, create_engine, text

from app import create_app
from app.api.health import add_readiness_check
from app.extensions import db
from tests.errors import error_of

LIVE, READY = "/api/v1/health/live", "/api/v1/health/ready"
NO_SERVER = "postgresql+psycopg://ann:hunter2@127.0.0.1:1/shop"
CUT_THE_OTHERS = text(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
ClientOf = Callable[[str], FlaskClient]


@pytest.fixture
def client_of(request: pytest.FixtureRequest) -> ClientOf:
    """A function that makes a client of an application with that database."""

    def make(url: str) -> FlaskClient:
        app = create_app("testing", {"SQLALCHEMY_DATABASE_URI": url})
        request.addfinalizer(lambda: close(app))
        return app.test_client()

    return make


def close(app: Flask) -> None:
    with app.app_context():
        db.engine.dispose()


def test_it_is_ready_while_the_database_answers(client: FlaskClient) -> None:
    response = client.get(READY)

    assert response.status_code == 200
    assert response.json == {"status": "ok"}


@pytest.mark.parametrize("url", [NO_SERVER, "sqlite:////no/such/folder/app.db"])
def test_it_is_not_ready_while_the_database_is_down(
    url: str, client_of: ClientOf
) -> None:
    response = client_of(url).get(READY)

    assert response.status_code == 503
    assert error_of(response).message
    assert list(error_of(response).details) == ["database"]
    assert response.cache_control.no_store


def test_all_that_is_down_is_named(app: Flask, client: FlaskClient) -> None:
    checks = {
        "database": Mock(),
        "left": Mock(side_effect=OSError),
        "right": Mock(side_effect=ValueError),
    }
    with patch.dict(app.extensions["readiness_checks"], checks, clear=True):
        response = client.get(READY)

    assert response.status_code == 503
    assert list(error_of(response).details) == ["left", "right"]


def test_a_name_stands_for_one_check(app: Flask) -> None:
    with pytest.raises(ValueError, match="database"):
        add_readiness_check(app, "database", Mock())


@pytest.mark.parametrize("path", [LIVE, READY])
def test_health_is_asked_by_anybody_and_stored_by_nobody(
    path: str, client: FlaskClient
) -> None:
    response = client.get(path)

    assert response.status_code == 200
    assert response.cache_control.no_store


def test_the_reason_is_for_the_log_and_the_password_for_nobody(
    client_of: ClientOf, caplog: pytest.LogCaptureFixture
) -> None:
    response = client_of(NO_SERVER).get(READY)

    assert "127.0.0.1" in caplog.text
    assert "127.0.0.1" not in response.text
    assert "hunter2" not in caplog.text + response.text


def test_it_is_alive_whatever_the_database_does(client_of: ClientOf) -> None:
    assert client_of(NO_SERVER).get(LIVE).status_code == 200


def test_it_is_ready_again_when_the_database_is(
    client_of: ClientOf, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    client = client_of(f"sqlite:///{folder / 'app.db'}")
    before = client.get(READY)
    folder.mkdir()
    after = client.get(READY)

    assert before.status_code == 503
    assert after.status_code == 200


def test_a_connection_that_the_server_cut_is_replaced(
    client_of: ClientOf, new_database: Callable[[], str]
) -> None:
    url = new_database()
    client = client_of(url)
    before = client.get(READY)
    with create_engine(url, poolclass=NullPool).connect() as connection:
        cut = connection.execute(CUT_THE_OTHERS).all()
    after = client.get(READY)

    assert len(cut) == 1
    assert before.status_code == after.status_code == 200


def test_two_applications_answer_for_their_own_databases(
    client: FlaskClient, client_of: ClientOf
) -> None:
    down = client_of(NO_SERVER)

    assert down.get(READY).status_code == 503
    assert client.get(READY).status_code == 200
