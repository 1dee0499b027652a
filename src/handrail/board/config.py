"""Configuration: a class for each environment, read when a board is made."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

MIN_SECRET_BYTES = 32
NEEDED = ("ROOM_CODE", "INSTRUCTOR_KEY", "SQLALCHEMY_DATABASE_URI")


class ConfigurationError(RuntimeError):
    """The settings are not fit to run; the message lists why."""


def utc_now() -> datetime:
    """Return the current time, in UTC."""
    return datetime.now(UTC)


class Config:
    """Settings that all environments share.

    Args:
        environ: The environment variables.
    """

    DEBUG = False
    TESTING = False
    CLOCK = staticmethod(utc_now)
    ADDRESS = ""  # what the room types; else what the screen was asked by
    PROGRAMME: Mapping[str, Any] = {}

    SESSION_COOKIE_NAME = "board"
    SESSION_COOKIE_HTTPONLY = True
    SESSION_COOKIE_SAMESITE = "Strict"
    # handrail: ignore[HR141] A room's network has no certificate; the docs say so.
    SESSION_COOKIE_SECURE = False
    PERMANENT_SESSION_LIFETIME = 12 * 60 * 60  # seconds: a long day
    WTF_CSRF_TIME_LIMIT = None  # as long as the session
    WTF_CSRF_SSL_STRICT = False

    MAX_CONTENT_LENGTH = 32 * 1024  # bytes
    MAX_FORM_MEMORY_SIZE = 32 * 1024
    MAX_PEOPLE = 500
    MAX_SCREENS = 8  # each holds a thread
    FRAME_SECONDS = 0.2  # between two pictures for one screen
    BEAT_SECONDS = 10.0  # time alone makes people stuck

    RATELIMIT_ENABLED = True
    RATELIMIT_STORAGE_URI = "memory://"  # there is one process
    RATELIMIT_HEADERS_ENABLED = True

    def __init__(self, environ: Mapping[str, str]) -> None:
        self.SECRET_KEY = environ.get("BOARD_SECRET_KEY")
        self.ROOM_CODE = environ.get("BOARD_ROOM_CODE")
        self.INSTRUCTOR_KEY = environ.get("BOARD_INSTRUCTOR_KEY")
        self.SQLALCHEMY_DATABASE_URI = environ.get("BOARD_DATABASE_URL")

    def check(self, settings: Mapping[str, Any]) -> None:
        """Refuse settings that are not fit to run.

        Raises:
            ConfigurationError: There is at least one problem; it lists them all.
        """
        missing = [name for name in NEEDED if not settings[name]]
        if len((settings["SECRET_KEY"] or "").encode()) < MIN_SECRET_BYTES:
            missing.append(f"SECRET_KEY of {MIN_SECRET_BYTES} bytes")
        if missing:
            raise ConfigurationError(f"The board lacks: {', '.join(missing)}.")


class TestingConfig(Config):
    """The test run."""

    TESTING = True


class ProductionConfig(Config):
    """A room."""


CONFIGS: dict[str, type[Config]] = {
    "production": ProductionConfig,
    "testing": TestingConfig,
}


def load_config(name: str) -> Config:
    """Read the configuration of a name from the environment variables of now.

    Raises:
        ConfigurationError: There is none of that name.
    """
    if name not in CONFIGS:
        raise ConfigurationError(f"There is no {name!r}, only {', '.join(CONFIGS)}.")
    return CONFIGS[name](os.environ)
