import io
import logging
import re

import pytest
from flask import Flask

from app import create_app
from app.utils.logs import RequestIdFilter


@pytest.fixture(scope="module")
def talkative() -> Flask:
    """An application with a view that logs."""
    app = create_app("testing")

    @app.get("/talk")
    def talk() -> str:
        app.logger.warning("It %s.", "rained")
        return "done"

    return app


def test_a_record_is_a_line_that_names_its_request(talkative: Flask) -> None:
    stream = io.StringIO()
    headers = {"X-Request-ID": "edge-12345"}
    talkative.test_client().get("/talk", headers=headers, errors_stream=stream)
    lines = [line for line in stream.getvalue().splitlines() if "rained" in line]

    assert len(lines) == 1
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} WARNING app \[edge-12345\] It rained\.",
        lines[0],
    )


def test_outside_of_a_request_there_is_none_to_name() -> None:
    record = logging.makeLogRecord({"msg": "started"})

    assert RequestIdFilter().filter(record) is True
    assert vars(record)["request_id"] == "-"


def test_a_record_of_a_request_names_it(talkative: Flask) -> None:
    record = logging.makeLogRecord({"msg": "served"})
    with talkative.test_request_context(headers={"X-Request-ID": "edge-12345"}):
        talkative.preprocess_request()
        let_through = RequestIdFilter().filter(record)

    assert let_through is True
    assert vars(record)["request_id"] == "edge-12345"


def test_a_second_application_does_not_log_twice() -> None:
    first, second = create_app("testing"), create_app("testing")

    assert first.logger is second.logger
    assert len(second.logger.handlers) == 1


@pytest.mark.parametrize(
    ("name", "level"), [("development", logging.DEBUG), ("testing", logging.INFO)]
)
def test_a_developer_is_told_more(name: str, level: int) -> None:
    app = create_app(name, {"SQLALCHEMY_DATABASE_URI": "sqlite://"})

    assert app.logger.level == level
