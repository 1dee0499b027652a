import io
import json
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from flask import Flask

from app import create_app

NewApp = Callable[..., Flask]


def logged(app: Flask, log: Callable[[], None]) -> list[str]:
    """Return the lines that are written when a view logs something."""

    @app.get("/log")
    def view() -> str:
        log()
        return "done"

    stream = io.StringIO()
    headers = {"X-Request-ID": "request-17"}
    app.test_client().get("/log", errors_stream=stream, headers=headers)
    return stream.getvalue().splitlines()


def records(app: Flask, log: Callable[[], None]) -> list[dict[str, Any]]:
    """Return what is logged by a view of a production application, parsed."""
    lines = [json.loads(line) for line in logged(app, log)]
    return [line for line in lines if line["logger"] != "app.access"]


def test_a_record_is_one_object(production: NewApp) -> None:
    def log() -> None:
        logging.getLogger("app.services.shop").info("sold %d\nbooks", 3)

    before = datetime.now(UTC)
    (record,) = records(production(), log)
    time = datetime.fromisoformat(record.pop("time"))

    assert before <= time <= datetime.now(UTC)
    assert time.utcoffset() is not None
    assert record == {
        "level": "INFO",
        "logger": "app.services.shop",
        "message": "sold 3\nbooks",
        "request_id": "request-17",
    }


def test_an_exception_stays_within_its_record(production: NewApp) -> None:
    def log() -> None:
        raise ZeroDivisionError("no books to share")

    (record,) = records(production(), log)

    assert record["level"] == "ERROR"
    assert record["exception"].startswith("Traceback")
    assert record["exception"].endswith("ZeroDivisionError: no books to share")


def test_libraries_write_as_the_application_does(production: NewApp) -> None:
    def log() -> None:
        logging.getLogger("flask_caching").warning("no cache")

    (record,) = records(production(), log)

    assert record["logger"] == "flask_caching"
    assert record["request_id"] == "request-17"


def test_the_progress_of_libraries_is_theirs_to_show(production: NewApp) -> None:
    def log() -> None:
        logging.getLogger("alembic").setLevel(logging.INFO)
        logging.getLogger("alembic").info("Running upgrade")

    assert records(production(), log) == []


def test_two_applications_write_a_record_once(production: NewApp) -> None:
    def log() -> None:
        for name in ("app", "app.services.shop", "flask_caching"):
            logging.getLogger(name).warning("sold out")

    production()

    assert len(records(production(), log)) == 3


def test_a_developer_reads_text(production: NewApp) -> None:
    production()
    app = create_app("development", {"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    (line,) = logged(app, lambda: logging.getLogger("app").info("sold out"))

    assert line.endswith("INFO app [request-17] sold out")
