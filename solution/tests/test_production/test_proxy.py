import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.test_production.proxy import ask, caddy


class Echo(BaseHTTPRequestHandler):
    """A server that tells what has reached it."""

    def do_POST(self) -> None:
        """Answer with the headers and the length of the body."""
        length = len(self.rfile.read(int(self.headers["Content-Length"])))
        body = json.dumps({**self.headers, "length": length}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Write nothing."""


@pytest.fixture(scope="module")
def echo() -> Iterator[int]:
    """The port of a server that tells what has reached it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def proxy(echo: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a proxy before that server."""
    with caddy(tmp_path_factory.mktemp("caddy"), echo) as port:
        yield port


def test_the_server_is_told_who_asks_for_what_and_how(proxy: int) -> None:
    status, body = ask(proxy, "POST", "/", "hello")
    seen = json.loads(body)

    assert status == 200
    assert seen["Host"] == f"localhost:{proxy}"
    assert seen["X-Forwarded-For"] == "127.0.0.1"
    assert seen["X-Forwarded-Proto"] == "https"
    assert seen["length"] == 5


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded"]
)
def test_nobody_is_believed_who_they_say_they_are(proxy: int, header: str) -> None:
    _, body = ask(proxy, "POST", "/", "hello", **{header: "203.0.113.7"})

    assert b"203.0.113.7" not in body


def test_a_body_that_is_far_too_large_does_not_reach_the_server(proxy: int) -> None:
    length = {"Content-Length": "10000000"}
    status, _ = ask(proxy, "POST", "/", **length)

    assert status == 413
