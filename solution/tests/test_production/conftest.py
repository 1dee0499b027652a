"""What the tests of production share: real services, and applications that use them."""

import logging
import os
import shutil
import ssl
import subprocess
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from flask import Flask
from redis import Redis

from app import create_app
from app.extensions import db, limiter
from tests.test_production.smtp import MailServer, mail_server

NewApp = Callable[..., Flask]

SETTINGS: Mapping[str, Any] = {
    "SECRET_KEY": "for the tests: thirty-two bytes and some",
    "JWT_SECRET_KEY": "for the tests: another thirty-two bytes",
    "PUBLIC_URL": "https://shop.example",
    "REDIS_URL": "redis://127.0.0.1:1",
    "RATELIMIT_ENABLED": True,
    "RATELIMIT_STORAGE_URI": "memory://",
    "CACHE_TYPE": "SimpleCache",
    "MAIL_SERVER": "127.0.0.1",
    "MAIL_DEFAULT_SENDER": "shop@shop.example",
    "FORCE_HTTPS": False,
    "PASSWORD_HASH_METHOD": "scrypt:128:8:1",
}


@pytest.fixture(autouse=True)
def fresh_process() -> Iterator[None]:
    """Undo what applications do to the limiter and the loggers that a process has."""
    app_log, root = logging.getLogger("app"), logging.getLogger()
    with (
        patch.dict(vars(limiter)),
        patch.object(app_log, "handlers", app_log.handlers),
        patch.object(root, "handlers", root.handlers),
    ):
        yield


@pytest.fixture
def production(tmp_path: Path) -> NewApp:
    """A function that makes a production application; arguments are other settings.

    Its database is empty, with all tables.
    """

    def make(**overrides: Any) -> Flask:
        url = f"sqlite:///{tmp_path / 'app.db'}"
        settings = {**SETTINGS, "SQLALCHEMY_DATABASE_URI": url, **overrides}
        app = create_app("production", settings)
        with app.app_context():
            db.create_all()
            db.engine.dispose()
        return app

    return make


@pytest.fixture(scope="session")
def redis_url() -> str:
    """The Redis to test on."""
    url = os.environ.get("TEST_REDIS_URL")
    if not url:
        pytest.skip("TEST_REDIS_URL does not name a Redis server")
    return url


@pytest.fixture(scope="session")
def redis_prefix(redis_url: str) -> Iterator[str]:
    """What the keys of this run begin with, and nobody else's; they are deleted."""
    prefix = f"test-{uuid.uuid4().hex}"
    yield prefix
    with Redis.from_url(redis_url) as redis:
        for name in redis.scan_iter(f"*{prefix}*"):
            redis.delete(name)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost, with its key in the same file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("there is no openssl to make a certificate with")
    file = tmp_path_factory.mktemp("tls") / "localhost.pem"
    options = (
        "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        " -subj /CN=localhost -addext subjectAltName=DNS:localhost"
        " -addext keyUsage=critical,digitalSignature,keyCertSign"
    )
    command = [openssl, *options.split(), "-keyout", str(file), "-out", str(file)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 # our words
    return file


@pytest.fixture
def tls_mail(certificate: Path) -> Iterator[MailServer]:
    """A mail server with that certificate."""
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate)
    with mail_server(tls) as server:
        yield server


@pytest.fixture
def plain() -> Iterator[MailServer]:
    """A mail server without TLS."""
    with mail_server() as server:
        yield server
