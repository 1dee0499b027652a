import gc
import json
import logging
import os
import runpy
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from app.utils.database import POOL
from tests.test_production.crowd import Crowd
from tests.test_production.proxy import ask, caddy, crowd, free_port
from tests.test_production.served import (
    PATIENCE_SECONDS,
    PROJECT,
    Server,
    gunicorn,
    migrate,
)
from tests.test_production.smtp import MailServer

READY, ME = "/api/v1/health/ready", "/api/v1/auth/me"
REGISTER, LOGIN = "/api/v1/auth/register", "/api/v1/auth/login"
RESET = "/api/v1/auth/password-reset"
PASSWORD = "correct horse battery staple"

pytest.importorskip("gunicorn", reason="gunicorn does not run on Windows")


@pytest.fixture(scope="module")
def environ(
    new_database: Callable[[], str], redis_url: str, redis_prefix: str
) -> Mapping[str, str]:
    """The environment variables of a production server, its database migrated."""
    environ = {
        "APP_ENV": "production",
        "SECRET_KEY": "for the tests: thirty-two bytes and some",
        "JWT_SECRET_KEY": "for the tests: another thirty-two bytes",
        "DATABASE_URL": new_database(),
        "PUBLIC_URL": "https://shop.example",
        "PROXY_HOPS": "1",
        "REDIS_URL": redis_url,
        "REDIS_PREFIX": redis_prefix,
        "MAIL_SERVER": "localhost",
        "MAIL_PORT": "1",
        "MAIL_DEFAULT_SENDER": "shop@shop.example",
        "BREACH_LIST_URL": "",
        "WEB_CONCURRENCY": "2",
    }
    migrate(environ)
    return environ


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """The file for what a server writes."""
    return tmp_path / "server.log"


@pytest.fixture
def served(log: Path, environ: Mapping[str, str]) -> Iterator[Server]:
    """The application in production, served and ready."""
    with gunicorn(log, environ) as served:
        answer = served.send("GET", READY)
        assert answer.status == 200, log.read_text()
        yield served


def log_in(served: Server, email: str) -> str:
    """Register, log in, and return the access token."""
    names = {"first_name": "Ann", "last_name": "Lee"}
    account = {"email": email, "password": PASSWORD}
    registered = served.send("POST", REGISTER, account | names)
    assert registered.status == 201, registered.body
    login = served.send("POST", LOGIN, account)
    assert login.status == 200, login.body
    token: str = login.json["access_token"]
    return token


def test_it_serves_people_who_log_in(served: Server) -> None:
    token = log_in(served, "ann@shop.example")
    answer = served.send("GET", f"{ME}?key=hunter2", Authorization=f"Bearer {token}")

    assert answer.status == 200
    assert answer.json["email"] == "ann@shop.example"


def health_check(port: int) -> int:
    """Run the image's check of its health, and return its exit code."""
    dockerfile = (PROJECT / "Dockerfile").read_text()
    _, check = dockerfile.split("HEALTHCHECK")
    command = json.loads(check.split("CMD ")[1].splitlines()[0])
    assert command[0] == "python"
    environ = {**os.environ, "PORT": str(port)}
    return subprocess.run(  # noqa: S603 # our words
        [sys.executable, *command[1:]], env=environ, check=False, capture_output=True
    ).returncode


def test_the_image_knows_its_health(served: Server) -> None:
    well = health_check(served.port)
    served.stop()

    assert well == 0
    assert health_check(served.port) != 0


def test_its_log_is_json_from_the_first_line_and_holds_no_secret(
    served: Server,
) -> None:
    token = log_in(served, "bea@shop.example")
    served.send("GET", f"{ME}?key=hunter2", Authorization=f"Bearer {token}")
    served.stop()
    text, records = served.log.read_text(), served.records()

    assert {"gunicorn.error", "app.access"} <= {record["logger"] for record in records}
    for record in records:
        assert {"time", "level", "logger", "message"} <= record.keys()
    for secret in (PASSWORD, token, "hunter2"):
        assert secret not in text


def settings(monkeypatch: pytest.MonkeyPatch, **environ: str) -> dict[str, Any]:
    """Return what gunicorn reads, without its effects on this process."""
    monkeypatch.setattr(gc, "freeze", Mock())
    monkeypatch.setattr(logging, "captureWarnings", Mock())
    monkeypatch.delenv("BIND_ADDRESS", raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    return runpy.run_path(str(PROJECT / "gunicorn.conf.py"))


def test_it_listens_on_this_machine_alone_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert settings(monkeypatch, PORT="8000")["bind"] == "127.0.0.1:8000"
    container = settings(monkeypatch, PORT="8000", BIND_ADDRESS="0.0.0.0")  # noqa: S104
    assert container["bind"] == "0.0.0.0:8000"


def test_some_threads_are_never_at_the_database(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert settings(monkeypatch)["threads"] > POOL["pool_size"] + POOL["max_overflow"]


# A program that tells which libraries a worker loads that the server has not loaded.
LOADING = """\
import runpy, sys

def packages():
    return {name.partition(".")[0] for name in sys.modules}

runpy.run_path("gunicorn.conf.py")
before = packages()
import run
print(packages() - before - set(sys.stdlib_module_names) - {"app", "run"})
"""


def test_a_worker_has_the_application_alone_to_load(
    environ: Mapping[str, str],
) -> None:
    run = subprocess.run(  # noqa: S603 # our words
        [sys.executable, "-c", LOADING],
        cwd=PROJECT,
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.stdout, run.stderr) == ("set()\n", "")


def test_it_does_not_start_with_settings_that_are_not_fit(
    log: Path, environ: Mapping[str, str]
) -> None:
    with gunicorn(log, {**environ, "SECRET_KEY": "short"}) as server:
        exit_code = server.process.wait(PATIENCE_SECONDS)

    assert exit_code != 0
    assert "SECRET_KEY has 5 bytes" in log.read_text()


def test_a_mail_is_sent_though_the_server_is_stopped(
    log: Path, environ: Mapping[str, str], tls_mail: MailServer, certificate: Path
) -> None:
    mail = {"MAIL_PORT": str(tls_mail.port), "SSL_CERT_FILE": str(certificate)}
    with gunicorn(log, {**environ, **mail}) as server:
        log_in(server, "cid@shop.example")
        forgotten = server.send("POST", RESET, {"email": "cid@shop.example"})
        exit_code = server.stop()

    assert forgotten.status == 202
    assert exit_code == 0
    assert tls_mail.next_mail()["To"] == "cid@shop.example"


def test_no_request_is_lost_when_the_server_is_stopped(served: Server) -> None:
    crowd = Crowd(served, ME, log_in(served, "dan@shop.example"))
    crowd.start()
    assert crowd.enough.wait(PATIENCE_SECONDS)
    not_taken_before = list(crowd.not_taken)
    exit_code = served.stop()
    crowd.wait()
    records = [record for record in served.records() if record.get("path") == ME]

    assert exit_code == 0
    assert not_taken_before == []
    assert crowd.lost == []
    assert {type(error) for error in crowd.not_taken} == {ConnectionRefusedError}
    assert {record["request_id"] for record in records} == set(crowd.answered)
    assert set(crowd.answered.values()) == {200}


def test_no_request_is_lost_while_the_server_is_started_anew(
    log: Path, tmp_path: Path, environ: Mapping[str, str]
) -> None:
    server_port = free_port()
    with caddy(tmp_path, server_port) as port:
        local = {**environ, "PUBLIC_URL": f"https://localhost:{port}"}
        with gunicorn(log, local, server_port) as first, crowd(port) as leave:
            first.stop()
            with gunicorn(log, local, server_port):
                assert ask(port, "GET", READY)[0] == 200
                wrong = leave()

    assert wrong == Counter()
