import runpy
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import inspect

from app import create_app
from app.config import ConfigurationError
from app.extensions import db
from tests.errors import error_of

LIVE = "/api/v1/health/live"
RUN = str(Path(__file__).parents[1] / "run.py")


def test_every_call_makes_an_application() -> None:
    first, second = create_app("testing"), create_app("testing")

    assert isinstance(first, Flask)
    assert first is not second
    assert first.name == second.name == "app"


@pytest.mark.parametrize("name", ["development", "testing"])
def test_the_name_chooses_the_settings(name: str) -> None:
    app = create_app(name, {"SQLALCHEMY_DATABASE_URI": "sqlite://"})

    assert (app.debug, app.testing) == (name == "development", name == "testing")


def test_overrides_win_and_are_for_one_application() -> None:
    overridden = create_app("testing", {"MAX_CONTENT_LENGTH": 10, "ANSWER": 42})
    plain = create_app("testing")

    assert overridden.config["MAX_CONTENT_LENGTH"] == 10
    assert overridden.config["ANSWER"] == 42
    assert plain.config["MAX_CONTENT_LENGTH"] == 1024 * 1024
    assert "ANSWER" not in plain.config


def test_an_application_without_its_settings_does_not_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)

    with pytest.raises(ConfigurationError, match=r"\bSECRET_KEY\b"):
        create_app("production")


def test_an_application_knows_every_table(app: Flask) -> None:
    with app.app_context():
        tables = inspect(db.session.connection()).get_table_names()

    assert {"users", "posts", "token_families"} <= set(tables)


def test_everything_is_under_the_version_of_the_api(app: Flask) -> None:
    rules = [rule.rule for rule in app.url_map.iter_rules()]

    assert LIVE in rules
    assert all(rule.startswith("/api/v1/") for rule in rules if "/api" in rule)


@pytest.mark.parametrize("path", ["/api/v1/nowhere", "/api/nowhere", "/api"])
def test_an_error_of_the_api_is_json(client: FlaskClient, path: str) -> None:
    response = client.get(path)

    assert response.status_code == 404
    assert error_of(response).message


def test_a_request_has_a_name(client: FlaskClient) -> None:
    assert client.get(LIVE).headers["X-Request-ID"]


def test_a_body_that_is_too_long_is_not_read(client: FlaskClient) -> None:
    response = client.post("/api/v1/auth/login", json={"email": "x" * 1024 * 1024})

    assert response.status_code == 413
    assert response.json is not None
    assert error_of(response).details is None


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The environment variables, without those that name a configuration."""
    for name in ("APP_ENV", "FLASK_ENV", "SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_a_server_gets_the_application_that_app_env_names(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("APP_ENV", "testing")

    assert runpy.run_path(RUN)["app"].testing is True


def test_a_server_on_which_app_env_was_forgotten_does_not_start(
    environment: pytest.MonkeyPatch,
) -> None:
    environment.setenv("FLASK_ENV", "development")

    with pytest.raises(ConfigurationError, match="'production'"):
        runpy.run_path(RUN)
