"""The application served as in production: by gunicorn, in processes of its own."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parents[2]
HOST = "shop.example"
# What ends a test that would wait for ever; none is ever meant to wait so long.
PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Answer:
    """The whole answer to a request."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """What the body says."""
        return json.loads(self.body)


class Client:
    """A client that calls as the proxy in production does.

    Args:
        port: Where the server listens.
    """

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)

    @property
    def is_connected(self) -> bool:
        """Whether the next request goes by a connection that has had an answer."""
        return self.connection.sock is not None

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """Send a request and wait for the whole answer; the connection stays open.

        Raises:
            OSError: There is nobody to take the request.
            http.client.HTTPException: There is no whole answer.
        """
        forwarded = {"Host": HOST, "X-Forwarded-Proto": "https"}
        if body is not None:
            forwarded["Content-Type"] = "application/json"
            body = json.dumps(body)
        self.connection.request(method, path, body, forwarded | headers)
        response = self.connection.getresponse()
        return Answer(response.status, dict(response.headers), response.read())

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


@dataclass(frozen=True)
class Server:
    """A running gunicorn.

    Args:
        process: Its first process.
        port: Where it listens.
        log: The file that all it writes goes to.
    """

    process: subprocess.Popen[bytes]
    port: int
    log: Path

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """Send one request, by a connection of its own."""
        client = Client(self.port)
        try:
            return client.send(method, path, body, **headers)
        finally:
            client.close()

    def stop(self) -> int:
        """Ask it to end as a container engine does, and return its exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE_SECONDS)

    def records(self) -> list[dict[str, Any]]:
        """Return all that it has logged.

        Raises:
            json.JSONDecodeError: It has written a line that is not JSON.
        """
        return [json.loads(line) for line in self.log.read_text().splitlines()]


def migrate(environ: Mapping[str, str]) -> None:
    """Bring the database up to date, as a deployment does before it serves."""
    subprocess.run(
        [sys.executable, "-m", "flask", "db", "upgrade"],
        cwd=PROJECT,
        env={**os.environ, **environ},
        check=True,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
    )


@contextmanager
def gunicorn(log: Path, environ: Mapping[str, str], port: int = 0) -> Iterator[Server]:
    """Serve the application; when the first request is sent, it may still be starting.

    The socket listens before the server is there, so that no port is guessed and
    nothing is asked over and over.
    """
    with (
        socket.create_server(("127.0.0.1", port)) as listener,
        log.open("ab") as output,
    ):
        port = listener.getsockname()[1]
        address = f"fd://{listener.fileno()}"
        process = subprocess.Popen(  # noqa: S603 # our words
            [sys.executable, "-m", "gunicorn", "--bind", address, "run:app"],
            cwd=PROJECT,
            env={**os.environ, **environ},
            stdout=output,
            stderr=output,
            pass_fds=[listener.fileno()],
        )
    try:
        yield Server(process, port, log)
    finally:
        process.kill()
        process.wait()
