"""The names and thresholds of a house: a project may have others."""

from dataclasses import dataclass


@dataclass(frozen=True)
class House:
    """What rules take for granted, and `[tool.handrail.house]` may change.

    Attributes:
        extensions: Names of the modules that extensions are made in.
        services: Names of the modules and folders of the business logic.
        entry_points: Names of the modules that may call the factory at import.
        hash_length: Characters that a column for a password's hash has to hold.
        password_length: Characters that a new password has to have.
        key_bytes: Bytes that a signing key has to have (RFC 7518, section 3.2).
        api_prefix: Where paths begin that answer JSON.
    """

    extensions: tuple[str, ...] = ("extensions", "extension", "ext", "exts")
    services: tuple[str, ...] = ("services", "service")
    entry_points: tuple[str, ...] = (
        "asgi",
        "celery",
        "celery_app",
        "celery_worker",
        "gunicorn",
        "main",
        "manage",
        "run",
        "serve",
        "server",
        "uwsgi",
        "worker",
        "wsgi",
    )
    hash_length: int = 162
    password_length: int = 8
    key_bytes: int = 32
    api_prefix: str = "/api"
