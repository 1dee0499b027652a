import inspect
import runpy
from typing import Any

import pytest
from flask import Flask


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The configuration names that run.py asks the factory for."""
    import app

    names: list[str] = []
    real = inspect.signature(app.create_app)

    def create_app(*args: Any, **kwargs: Any) -> Flask:
        names.append(real.bind(*args, **kwargs).arguments["config_name"])
        return Flask("app")

    monkeypatch.setattr(app, "create_app", create_app)
    return names


def test_app_is_an_application(monkeypatch: pytest.MonkeyPatch) -> None:
    """`run.py` holds a Flask application named `app`, for servers to find."""
    monkeypatch.setenv("APP_ENV", "testing")

    assert isinstance(runpy.run_path("run.py")["app"], Flask)


def test_app_env_names_the_configuration(
    monkeypatch: pytest.MonkeyPatch, asked_for: list[str]
) -> None:
    """With `APP_ENV=testing`, the factory is asked for "testing"."""
    monkeypatch.setenv("APP_ENV", "testing")
    runpy.run_path("run.py")

    assert asked_for == ["testing"]


def test_flask_env_means_nothing(
    monkeypatch: pytest.MonkeyPatch, asked_for: list[str]
) -> None:
    """With `FLASK_ENV=development` alone, the application is not a development one.

    Flask removed that variable in version 2.3, so nothing else heeds it either.
    """
    monkeypatch.setenv("FLASK_ENV", "development")
    runpy.run_path("run.py")

    assert asked_for == ["production"]


def test_without_a_name_it_is_production(asked_for: list[str]) -> None:
    """With no variable set, the factory is asked for "production".

    A server on which somebody forgot the variable must not run on secrets that
    anyone can read.
    """
    runpy.run_path("run.py")

    assert asked_for == ["production"]
