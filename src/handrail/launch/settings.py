"""The environment variables of a production server on this machine."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from handrail.server import database_server

GUNICORN = "gunicorn.conf.py"
REDIS = "TEST_REDIS_URL"
NOWHERE = "redis://127.0.0.1:1"  # production insists on one, and none is asked
SERVED = "run:app"
IN_MEMORY = """\
from app import create_app

MEMORY = {
    "CACHE_TYPE": "SimpleCache",
    "CACHE_OPTIONS": {},
    "RATELIMIT_STORAGE_URI": "memory://",
    "RATELIMIT_STORAGE_OPTIONS": {},
}
app = create_app("production", MEMORY)
"""
KEPT = ("HOME", "LANG", "PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
HOST = "shop.example"
WORKERS = 2


def settings(
    folder: Path, database: str, environ: Mapping[str, str] = os.environ
) -> dict[str, str]:
    """Return all that the server's processes see of the environment.

    Args:
        folder: Where modules are found, beside those of the application.
        database: The URL of the database.
        environ: That of the program.
    """
    kept = {name: environ[name] for name in KEPT if name in environ}
    return {
        **kept,
        "APP_ENV": "production",
        "SECRET_KEY": secrets.token_urlsafe(48),
        "JWT_SECRET_KEY": secrets.token_urlsafe(48),
        "DATABASE_URL": database,
        "PUBLIC_URL": f"https://{HOST}",
        "PROXY_HOPS": "1",
        "REDIS_URL": environ.get(REDIS) or NOWHERE,
        "REDIS_PREFIX": f"handrail-{uuid4().hex}",
        "MAIL_SERVER": "localhost",
        "MAIL_PORT": "1",
        "MAIL_DEFAULT_SENDER": f"shop@{HOST}",
        "BREACH_LIST_URL": "",
        "WEB_CONCURRENCY": str(WORKERS),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": str(folder),
    }


def served(folder: Path, environ: Mapping[str, str] = os.environ) -> str:
    """Return what is served: the application's own entry, if there is a Redis.

    Else it is one that counts and caches in memory. It is written into the folder.
    """
    if environ.get(REDIS):
        return SERVED
    (folder / "in_memory.py").write_text(IN_MEMORY, encoding="utf-8")
    return "in_memory:app"


def parts(environ: Mapping[str, str] = os.environ) -> str:
    """Return in words what stands around the application."""
    database = "PostgreSQL" if database_server() else "SQLite"
    counted = "Redis" if environ.get(REDIS) else "memory in the place of Redis"
    return f"gunicorn with {WORKERS} workers, {database}, {counted}"
