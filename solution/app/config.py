"""Configuration: a class for each environment, read when an application is made."""

import os
from collections.abc import Mapping
from typing import Any

from app.deployment import (
    LOCAL_ADDRESSES,
    deployment_problems,
    deployment_settings,
    for_tests,
    missing_services,
)
from app.settings.database import Database
from app.settings.forms import Forms
from app.settings.https import Https, HttpsOnly
from app.settings.limits import Limits, NoLimits
from app.settings.passwords import Passwords, QuickPasswords
from app.settings.requests import Requests
from app.settings.seeding import NoSeeding, Seeding
from app.settings.storage import NoCache, Storage
from app.settings.tokens import Tokens

MIN_SECRET_BYTES = 32
SECRET_RECIPE = 'python -c "import secrets; print(secrets.token_urlsafe(48))"'
DEVELOPMENT_DEFAULTS = {
    "SECRET_KEY": "development only: whoever reads this can sign your sessions",
    "JWT_SECRET_KEY": "development only: whoever reads this can sign your tokens",
    "DATABASE_URL": "sqlite:///app.db",
}


class ConfigurationError(RuntimeError):
    """The settings are not fit for the environment; the message lists why."""

    def __init__(self, name: str, problems: list[str]) -> None:
        self.problems = problems
        lines = [f"The configuration {name!r} is not fit to run:", *problems]
        super().__init__("\n  - ".join(lines))


class Config(
    Database, Passwords, Tokens, Https, Limits, Forms, Storage, NoSeeding, Requests
):
    """Settings that all environments share.

    Args:
        environ: The environment variables; for those that are not set, or set to
            nothing, `defaults` stand in.
    """

    name = "base"
    defaults: Mapping[str, str] = DEVELOPMENT_DEFAULTS
    database_variable = "DATABASE_URL"

    DEBUG = False
    TESTING = False

    def __init__(self, environ: Mapping[str, str]) -> None:
        filled = {name: value for name, value in environ.items() if value}
        values = {**self.defaults, **filled}
        self.SECRET_KEY = values.get("SECRET_KEY")
        self.JWT_SECRET_KEY = values.get("JWT_SECRET_KEY")
        self.SQLALCHEMY_DATABASE_URI = database_uri(values.get(self.database_variable))
        self.CORS_ORIGINS = allowed_origins(values.get("CORS_ORIGINS"))
        vars(self).update(deployment_settings(values))

    def problems(self, settings: Mapping[str, Any]) -> list[str]:
        """Return what makes the settings unfit for this environment, a line each."""
        return []

    def check(self, settings: Mapping[str, Any]) -> None:
        """Refuse settings that are not fit for this environment.

        Raises:
            ConfigurationError: There is at least one problem; it lists them all.
        """
        problems = self.problems(settings)
        problems += deployment_problems(settings)
        if problems:
            raise ConfigurationError(self.name, problems)


class DevelopmentConfig(Seeding, Config):
    """One developer's machine: runs with no environment variable set."""

    name = "development"
    defaults: Mapping[str, str] = DEVELOPMENT_DEFAULTS | LOCAL_ADDRESSES
    DEBUG = True


class TestingConfig(QuickPasswords, NoLimits, NoCache, Seeding, Config):
    """The test run, on a database of its own."""

    name = "testing"
    defaults: Mapping[str, str] = DEVELOPMENT_DEFAULTS | {
        "TEST_DATABASE_URL": "sqlite://"
    }
    database_variable = "TEST_DATABASE_URL"
    TESTING = True

    def __init__(self, environ: Mapping[str, str]) -> None:
        super().__init__(for_tests(environ))


class ProductionConfig(HttpsOnly, Config):
    """The real thing: nothing has a default that could be a secret or a database."""

    name = "production"
    defaults: Mapping[str, str] = {}

    def problems(self, settings: Mapping[str, Any]) -> list[str]:
        """Return every reason not to serve real clients with these settings."""
        secret_key, jwt_key = settings["SECRET_KEY"], settings["JWT_SECRET_KEY"]
        problems = secret_problems("SECRET_KEY", secret_key)
        problems += secret_problems("JWT_SECRET_KEY", jwt_key)
        if secret_key and secret_key == jwt_key:
            problems.append("JWT_SECRET_KEY equals SECRET_KEY: one leak opens both")
        if not settings["SQLALCHEMY_DATABASE_URI"]:
            problems.append("DATABASE_URL is not set")
        if any("*" in origin for origin in settings["CORS_ORIGINS"]):
            problems.append("CORS_ORIGINS holds *: name the origins one by one")
        problems += missing_services(settings)
        return problems


CONFIGS: dict[str, type[Config]] = {
    config.name: config
    for config in (DevelopmentConfig, TestingConfig, ProductionConfig)
}


def load_config(name: str) -> Config:
    """Read the configuration of that name from the environment variables of now.

    Raises:
        ConfigurationError: There is none of that name.
    """
    if name not in CONFIGS:
        raise ConfigurationError(
            name, [f"there is none of that name, only {', '.join(CONFIGS)}"]
        )
    return CONFIGS[name](os.environ)


def secret_problems(name: str, value: str | None) -> list[str]:
    """Return what makes the value unfit to sign with, or an empty list.

    RFC 7518, section 3.2, asks for a key of at least 32 bytes for HS256.
    """
    if not value:
        return [f"{name} is not set; make one with {SECRET_RECIPE}"]
    if value in DEVELOPMENT_DEFAULTS.values():
        return [f"{name} is the development default, which anyone can read"]
    size = len(value.encode())
    if size < MIN_SECRET_BYTES:
        return [f"{name} has {size} bytes and needs at least {MIN_SECRET_BYTES}"]
    return []


def database_uri(url: str | None) -> str | None:
    """Return the URL with its driver named, for PostgreSQL in either spelling.

    Hosting platforms hand out `postgres://`, which SQLAlchemy does not know, and
    which driver a plain `postgresql://` means has changed between its versions.
    """
    if url is None:
        return None
    scheme, separator, rest = url.partition("://")
    if separator and scheme in {"postgres", "postgresql"}:
        return f"postgresql+psycopg://{rest}"
    return url


def allowed_origins(value: str | None) -> list[str]:
    """Return the origins of a comma-separated list; no list allows no origin."""
    origins = (value or "").split(",")
    return [origin.strip() for origin in origins if origin.strip()]
