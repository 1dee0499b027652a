"""A gunicorn of one sync worker, and the CPU time that a request costs it."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START_SECONDS = 60
BEHIND_TLS = {"X-Forwarded-Proto": "https"}


@dataclass(frozen=True)
class Answer:
    """What a server has answered."""

    status: int
    body: Any


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    pid: int
    port: int

    def ask(
        self,
        path: str,
        headers: Mapping[str, str] | None = None,
        body: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send one request, a POST where there is a body, and return the answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        sent = BEHIND_TLS | dict(headers or {})
        if body is None:
            connection.request("GET", path, headers=sent)
        else:
            sent["Content-Type"] = "application/json"
            connection.request("POST", path, json.dumps(body), sent)
        response = connection.getresponse()
        answer = Answer(response.status, json.loads(response.read()))
        connection.close()
        return answer

    def cost(self, path: str, headers: Mapping[str, str], requests: int) -> float:
        """Return the CPU milliseconds of one request, of so many.

        Raises:
            RuntimeError: Not every answer was a success.
        """
        before = self.cpu_seconds()
        for _ in range(requests):
            answer = self.ask(path, headers)
            if answer.status != http.client.OK:
                raise RuntimeError(f"{path} does not answer well: {answer}")
        return (self.cpu_seconds() - before) * 1000 / requests

    def cpu_seconds(self) -> float:
        """Return the CPU time of all threads of the worker, in Linux's nanoseconds."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        threads = Path(f"/proc/{children.strip()}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


@contextmanager
def serving(target: str, env: Mapping[str, str]) -> Iterator[Server]:
    """Run a WSGI application while the block lasts.

    Args:
        target: What gunicorn is to serve, as `module:name`.
        env: Environment variables, beside those of this process.
    """
    port = free_port()
    options = ["-c", os.devnull, "-w1", "-b", f"127.0.0.1:{port}"]
    options += ["--log-level", "error", "--no-control-socket"]
    process = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", *options, target],
        env=os.environ | env,
        cwd=env["PYTHONPATH"].split(os.pathsep)[-1],
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until_it_listens(port)
        yield Server(process.pid, port)
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


def wait_until_it_listens(port: int) -> None:
    """Return once somebody takes connections there.

    Raises:
        TimeoutError: Nobody does for long.
    """
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"Nothing listens on port {port} after {START_SECONDS} seconds")
