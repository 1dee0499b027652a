"""What the tests of this chapter share: applications as they are in production."""

import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

SETTINGS = {
    "SECRET_KEY": "for the tests: thirty-two bytes and some",
    "JWT_SECRET_KEY": "for the tests: another thirty-two bytes",
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "PUBLIC_URL": "https://app.example",
    "REDIS_URL": "redis://redis.example",
    "RATELIMIT_STORAGE_URI": "memory://",
    "CACHE_TYPE": "SimpleCache",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "app@app.example",
    "FORCE_HTTPS": False,
}


@pytest.fixture(autouse=True)
def own_loggers() -> Iterator[None]:
    """Leave the loggers of the process as they were before the test."""
    names = ("", "app", "alembic", "flask_caching")
    loggers = [logging.getLogger(name) for name in names]
    before = [(x, x.level, [*x.handlers], [*x.filters]) for x in loggers]
    yield
    for logger, level, handlers, filters in before:
        logger.setLevel(level)
        logger.handlers, logger.filters = handlers, filters


@pytest.fixture
def production() -> Callable[..., Flask]:
    """A function that makes an application as in production; it connects to nothing."""
    from app import create_app

    def production(**overrides: Any) -> Flask:
        return create_app("production", {**SETTINGS, **overrides})

    return production
