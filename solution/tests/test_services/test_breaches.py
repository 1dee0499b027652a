import hashlib
import logging
import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from app.services.breaches import LARGEST_ANSWER, NoBreachList, PwnedPasswords

PASSWORD = "correct horse battery staple"
DIGEST = hashlib.sha1(PASSWORD.encode(), usedforsecurity=False).hexdigest().upper()
PREFIX, SUFFIX = DIGEST[:5], DIGEST[5:]
OTHER = "0018A45C4D1DEF81644B54AB7F969B88D65"
OK = "HTTP/1.1 200 OK\r\n\r\n"

Answering = Callable[[str], PwnedPasswords]


class RangeServer(HTTPServer):
    """A server that sends the same bytes to all, and remembers what it was asked."""

    answer: bytes
    requests: list[str]


class Handler(BaseHTTPRequestHandler):
    """Notes a request as it came in."""

    server: RangeServer

    def do_GET(self) -> None:
        self.server.requests.append(f"{self.requestline}\n{self.headers}")
        self.wfile.write(self.server.answer)

    def log_message(self, *_: object) -> None:
        """Keep the error stream for errors."""


@pytest.fixture(autouse=True)
def direct(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask no proxy, whatever the environment says."""
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def range_server() -> Iterator[RangeServer]:
    """A server on this machine."""
    with RangeServer(("127.0.0.1", 0), Handler) as server:
        server.requests = []
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def answering(range_server: RangeServer) -> Answering:
    """A function that makes the list of a server which answers with that text."""

    def make(answer: str) -> PwnedPasswords:
        range_server.answer = answer.encode("latin-1")
        return PwnedPasswords(f"http://127.0.0.1:{range_server.server_port}/range/")

    return make


def assert_no_answer(caplog: pytest.LogCaptureFixture) -> None:
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert record.msg == "The list of breaches gave no answer: %s"
    assert isinstance(record.args, tuple)
    assert [isinstance(reason, Exception) for reason in record.args] == [True]


@pytest.mark.parametrize(
    "lines",
    [
        f"{SUFFIX}:1",
        f"{SUFFIX}:10",
        SUFFIX,
        f"{OTHER}:3\r\n{SUFFIX}:37359195\r\n",
        f"{SUFFIX}:2\r\n{OTHER}:0",
    ],
)
def test_a_password_on_the_list_has_leaked(answering: Answering, lines: str) -> None:
    assert answering(OK + lines).contains(PASSWORD) is True


@pytest.mark.parametrize(
    "lines", ["", f"{OTHER}:3", f"{SUFFIX[:-1]}:3", f"{SUFFIX}0:3", f"x{SUFFIX}:3"]
)
def test_a_password_that_is_not_on_the_list_has_not(
    answering: Answering, caplog: pytest.LogCaptureFixture, lines: str
) -> None:
    assert answering(OK + lines).contains(PASSWORD) is False
    assert caplog.records == []


def test_a_machine_on_which_sha1_keeps_no_secrets_looks_up(
    answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha1 = hashlib.sha1

    def restricted(data: bytes, *, usedforsecurity: bool = True) -> object:
        if usedforsecurity:
            raise ValueError("disabled for FIPS")
        return sha1(data, usedforsecurity=False)

    monkeypatch.setattr(hashlib, "sha1", restricted)

    assert answering(f"{OK}{SUFFIX}:1").contains(PASSWORD) is True


def test_padding_is_not_taken_for_a_leak(answering: Answering) -> None:
    assert answering(f"{OK}{OTHER}:3\r\n{SUFFIX}:0").contains(PASSWORD) is False


def test_five_characters_leave_the_process(
    answering: Answering, range_server: RangeServer
) -> None:
    answering(OK).contains(PASSWORD)
    (request,) = range_server.requests

    assert request.startswith(f"GET /range/{PREFIX} HTTP/1.1\n")
    assert "Add-Padding: true" in request
    assert SUFFIX[:6] not in request.upper()


@pytest.mark.parametrize(
    "answer",
    [
        "HTTP/1.1 500 Internal Server Error\r\n\r\n",
        "HTTP/1.1 429 Too Many Requests\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nshort",
        f"{OK}{SUFFIX}:1\r\n\xe9",
        "garbage\r\n",
        "",
    ],
)
def test_people_register_while_the_list_is_broken(
    answering: Answering, caplog: pytest.LogCaptureFixture, answer: str
) -> None:
    assert answering(answer).contains(PASSWORD) is False
    assert_no_answer(caplog)


def test_people_register_while_the_list_is_silent(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        breaches = PwnedPasswords(f"http://127.0.0.1:{port}/", timeout=0.05)

        assert breaches.contains(PASSWORD) is False
    assert_no_answer(caplog)


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/", "nonsense", "http://[/"])
def test_people_register_where_no_list_is(
    caplog: pytest.LogCaptureFixture, url: str
) -> None:
    assert PwnedPasswords(url).contains(PASSWORD) is False
    assert_no_answer(caplog)


def test_a_list_has_two_seconds() -> None:
    assert PwnedPasswords("https://breaches.example/").timeout == 2


def test_an_answer_without_an_end_is_cut_off(answering: Answering) -> None:
    padding = f"{OTHER}:0\r\n" * (LARGEST_ANSWER // len(OTHER))

    assert answering(f"{OK}{padding}{SUFFIX}:1").contains(PASSWORD) is False


@pytest.mark.parametrize("answer", [f"{OK}{SUFFIX}:1", OK, "garbage\r\n"])
def test_no_log_tells_of_the_password(
    answering: Answering, caplog: pytest.LogCaptureFixture, answer: str
) -> None:
    caplog.set_level(logging.DEBUG)
    answering(answer).contains(PASSWORD)

    for word in (*PASSWORD.split(), PREFIX, SUFFIX):
        assert word.lower() not in caplog.text.lower()


def test_an_application_without_a_list_knows_of_no_leak() -> None:
    assert NoBreachList().contains("password") is False
