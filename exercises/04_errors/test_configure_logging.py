import io
import logging
from collections.abc import Callable, Iterator
from typing import TextIO, cast

import pytest
from flask import Flask
from flask.logging import wsgi_errors_stream
from flask.testing import FlaskClient

MakeApp = Callable[..., Flask]
HEADER, SALE = "X-Request-ID", "the book was sold"


@pytest.fixture(autouse=True)
def fresh_logger(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The logger "app" as a new process has it; afterwards it is as it was."""
    logger = logging.getLogger("app")
    level = logger.level
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "filters", [])
    monkeypatch.setattr(logger, "propagate", True)
    logger.setLevel(logging.NOTSET)
    yield
    logger.setLevel(level)


def lines_of(client: FlaskClient, url: str = "/log", **request: object) -> list[str]:
    """Return the lines of a sale that a request writes to the server's error stream."""
    stream = io.StringIO()
    client.get(url, errors_stream=stream, **request)
    return [line for line in stream.getvalue().splitlines() if SALE in line]


def logging_client(
    app: Flask, name: str = "app", level: int = logging.INFO
) -> FlaskClient:
    """Return a client of the application, given a view that logs a line."""

    def view() -> str:
        logging.getLogger(name).log(level, SALE)
        return "sold"

    app.add_url_rule("/log", "log", view)
    return app.test_client()


def test_a_line_names_its_request(make_app: MakeApp) -> None:
    """A line in the log has the id that the client of its request receives."""
    client = logging_client(make_app())
    lines = lines_of(client, headers={HEADER: "from-the-proxy-1"})

    assert len(lines) == 1
    assert "from-the-proxy-1" in lines[0]


def test_two_applications_write_a_line_once(make_app: MakeApp) -> None:
    """In a process with two applications, a line is still written once.

    Both are named `app`, so Flask gives both the same logger.
    """
    make_app()
    client = logging_client(make_app())
    lines = lines_of(client)

    assert len(lines) == 1


def test_flasks_own_handler_is_replaced(make_app: MakeApp) -> None:
    """Where nothing else has set up logging, a line is written once, with its id.

    Flask then puts a handler of its own on the logger, before anyone else can.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(logging.getLogger(), "handlers", [])
        client = logging_client(make_app())
    lines = lines_of(client, headers={HEADER: "from-the-proxy-1"})

    assert len(lines) == 1
    assert "from-the-proxy-1" in lines[0]


def test_several_handlers_are_replaced(make_app: MakeApp) -> None:
    """Where the logger has two handlers already, a line is still written once."""
    for _ in range(2):
        handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
        logging.getLogger("app").addHandler(handler)
    client = logging_client(make_app())
    lines = lines_of(client)

    assert len(lines) == 1


def test_a_module_may_have_a_logger_of_its_own(make_app: MakeApp) -> None:
    """A line of the logger `app.services.shop` has the id of its request too.

    What a logger below hands up passes the handlers of `app`, and not its filters.
    """
    client = logging_client(make_app(), name="app.services.shop")
    lines = lines_of(client, headers={HEADER: "from-the-proxy-1"})

    assert len(lines) == 1
    assert "from-the-proxy-1" in lines[0]


def test_information_is_written(make_app: MakeApp) -> None:
    """A line of level INFO is written.

    Without a level of its own a logger takes that of the root, which is WARNING.
    """
    assert lines_of(logging_client(make_app()))


def test_outside_of_debug_mode_no_debugging_is_written(make_app: MakeApp) -> None:
    """Outside of debug mode a line of level DEBUG is not written.

    Such lines may hold what no log should: whole bodies, addresses, keys.
    """
    client = logging_client(make_app(DEBUG=False), level=logging.DEBUG)

    assert lines_of(client) == []


def test_debug_mode_writes_everything(make_app: MakeApp) -> None:
    """In debug mode a line of level DEBUG is written."""
    client = logging_client(make_app(DEBUG=True), level=logging.DEBUG)

    assert lines_of(client)


def test_outside_of_a_request_a_line_is_written_too(
    make_app: MakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line from outside of a request, such as a command's, is written with a dash."""
    make_app().logger.warning("the shop is closed")
    lines = capsys.readouterr().err.splitlines()

    assert len(lines) == 1
    assert "the shop is closed" in lines[0]
    assert "[-]" in lines[0]


def test_a_crash_is_found_by_the_id_of_its_answer(make_app: MakeApp) -> None:
    """The id in the answer to a crash finds its traceback in the log, once."""
    app = make_app(PROPAGATE_EXCEPTIONS=False)
    app.add_url_rule("/api/v1/crash", "crash", lambda: str(1 // 0))
    stream = io.StringIO()
    response = app.test_client().get("/api/v1/crash", errors_stream=stream)
    lines = stream.getvalue().splitlines()
    told = [line for line in lines if "/api/v1/crash [GET]" in line]

    assert response.status_code == 500
    assert len(told) == 1
    assert response.headers[HEADER] in told[0]
    assert len([line for line in lines if line.startswith("ZeroDivisionError")]) == 1
