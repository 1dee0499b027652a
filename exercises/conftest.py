"""What the tests of all exercises share."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

MakeApp = Callable[..., Flask]

VARIABLES = [
    "APP_ENV",
    "CORS_ORIGINS",
    "DATABASE_URL",
    "FLASK_DEBUG",
    "FLASK_ENV",
    "JWT_SECRET_KEY",
    "SECRET_KEY",
    "TEST_DATABASE_URL",
]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the machine's own settings: a test sets the variables that it is about."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def application_folder(
    monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    """Be in the application's folder, wherever pytest was started."""
    if (pytestconfig.rootpath / "app").is_dir():
        monkeypatch.chdir(pytestconfig.rootpath)


@pytest.fixture
def make_app() -> MakeApp:
    """A function that builds an application for tests, with settings of your own."""
    from app import create_app

    def make(**overrides: Any) -> Flask:
        return create_app("testing", {"TESTING": True, **overrides})

    return make


@pytest.fixture
def client(make_app: MakeApp) -> FlaskClient:
    """A client of a new application."""
    return make_app().test_client()
