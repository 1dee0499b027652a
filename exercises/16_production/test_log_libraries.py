import io
import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

Record = dict[str, Any]
Write = Callable[..., list[Record]]
ID = {"X-Request-ID": "request-17"}


@pytest.fixture
def write(production: Callable[..., Flask]) -> Write:
    """A function that returns the records of a request in which something is logged.

    It is given the logger's name, a level and a text.
    """

    def write(name: str, level: int, text: str = "sold out", times: int = 1) -> Any:
        app = [production() for _ in range(times)][-1]
        app.add_url_rule("/log", view_func=lambda: log(name, level, text))
        stream = io.StringIO()
        app.test_client().get("/log", errors_stream=stream, headers=ID)
        lines = stream.getvalue().splitlines()
        records = [json.loads(line) for line in lines if text in line]
        return [record for record in records if record["logger"] == name]

    return write


def log(name: str, level: int, text: str) -> str:
    """Log a text, and return an answer."""
    logging.getLogger(name).log(level, text)
    return "done"


def test_a_warning_of_a_library_is_in_the_log(write: Write) -> None:
    """What a library warns of is in the log of the server, as JSON on one line."""
    records = write("flask_caching", logging.WARNING)
    found = [(r["level"], r["message"]) for r in records]

    assert found == [("WARNING", "sold out")]


def test_it_has_the_id_of_the_request(write: Write) -> None:
    """A library's record has the id of the request in which it was written.

    By that one finds what else went on, and who asked.
    """
    records = write("flask_caching", logging.ERROR)
    found = [r.get("request_id") for r in records]

    assert found == ["request-17"]


@pytest.mark.parametrize("name", ["app", "app.services.shop"])
def test_a_record_of_the_application_is_written_once(write: Write, name: str) -> None:
    """The application's own records are in the log once, and not once more."""
    count = len(write(name, logging.WARNING))

    assert count == 1


def test_a_library_with_a_similar_name_is_a_library(write: Write) -> None:
    """`apple` begins with the letters of `app`, and is another."""
    count = len(write("apple", logging.WARNING))

    assert count == 1


@pytest.mark.parametrize("name", ["app", "flask_caching"])
def test_a_second_application_doubles_nothing(write: Write, name: str) -> None:
    """Where a process makes two applications, a record is still written once."""
    count = len(write(name, logging.WARNING, times=2))

    assert count == 1


def test_the_chatter_of_libraries_is_left_out(write: Write) -> None:
    """Below a warning, what a library tells is of no use to who looks for a fault."""
    logging.getLogger("alembic").setLevel(logging.INFO)
    records = write("alembic", logging.INFO)

    assert records == []


def test_the_handlers_of_others_stay(production: Callable[..., Flask]) -> None:
    """A handler that somebody else has put there, such as an error tracker's, stays."""
    root, theirs = logging.getLogger(), logging.NullHandler()
    root.addHandler(theirs)
    production()
    is_there = theirs in root.handlers

    assert is_there
