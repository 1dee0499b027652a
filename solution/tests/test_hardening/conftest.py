"""What the tests of hardening share: applications that are hard to get into."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from unittest.mock import create_autospec, patch

import pytest
from flask import Flask

from app import create_app
from app.extensions import db, limiter
from app.services.mailing import Mailer

NewApp = Callable[..., Flask]

PRODUCTION: Mapping[str, Any] = {
    "SECRET_KEY": "for the tests: thirty-two bytes and some",
    "JWT_SECRET_KEY": "for the tests: another thirty-two bytes",
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "PUBLIC_URL": "https://shop.example",
    "REDIS_URL": "redis://127.0.0.1:1",
    "RATELIMIT_STORAGE_URI": "memory://",
    "CACHE_TYPE": "SimpleCache",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "shop@shop.example",
    "CORS_ORIGINS": ["https://shop.example", "https://admin.example:8443"],
    "PROXY_HOPS": 0,
}


@pytest.fixture(autouse=True)
def fresh_limiter() -> Iterator[None]:
    """Undo what a test's applications do to the limiter, of which a process has one.

    It takes its storage from the application that was made last, keeps the first
    prefix that it was given, and does not forget that Redis was down.
    """
    with patch.dict(vars(limiter), {"_key_prefix": "", "_storage_dead": False}):
        yield


def new_production(**overrides: Any) -> Flask:
    """Make a production application; arguments are other settings."""
    return create_app("production", {**PRODUCTION, **overrides})


@pytest.fixture
def production() -> NewApp:
    """The function that makes a production application."""
    return new_production


@pytest.fixture(scope="session")
def standing() -> NewApp:
    """A function like `production`, which makes one application for equal settings.

    For tests that only look at it: what one changes in it, the others would see.
    """
    made: dict[str, Flask] = {}

    def make(**overrides: Any) -> Flask:
        key = repr(sorted(overrides.items()))
        if key not in made:
            made[key] = new_production(**overrides)
        return made[key]

    return make


@pytest.fixture
def limited() -> NewApp:
    """A function that makes an application with limits; arguments are settings."""

    def make(**overrides: Any) -> Flask:
        settings = {
            "SQLALCHEMY_DATABASE_URI": "sqlite://",
            "RATELIMIT_ENABLED": True,
        }
        app = create_app("testing", {**settings, **overrides})
        app.extensions["mailer"] = create_autospec(Mailer, instance=True)
        with app.app_context():
            db.create_all()
        return app

    return make
