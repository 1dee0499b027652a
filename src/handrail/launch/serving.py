"""Gunicorn, which serves an application in processes of its own."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from handrail.launch.settings import HOST, WORKERS
from handrail.runner.text import cut

PATIENCE = 60.0  # seconds until a start, a restart or an end is given up
TICK = 0.05
LAST_LINES, LONGEST = 12, 240  # lines, and characters of each
LEFT = "Worker exiting"  # gunicorn's words for a worker that ends


class LaunchError(Exception):
    """The application could not be served; the message says what came of it."""


@dataclass(frozen=True)
class Answer:
    """The whole answer to a request."""

    status: int
    reason: str
    content_type: str
    body: str


@dataclass(frozen=True)
class Server:
    """A running gunicorn.

    Attributes:
        process: Its first process.
        port: Where it listens.
        log: The file that all it writes goes to.
    """

    process: "subprocess.Popen[bytes]"
    port: int
    log: Path

    def ask(self, path: str) -> Answer:
        """Send one request, as the proxy before a server does.

        Raises:
            OSError: There is nobody to take it.
            HTTPException: There is no whole answer.
        """
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        forwarded = {"Host": HOST, "X-Forwarded-Proto": "https"}
        try:
            connection.request("GET", path, headers=forwarded)
            response = connection.getresponse()
            content_type = response.headers.get("Content-Type", "")
            body = response.read().decode("utf-8", "replace")
            return Answer(response.status, response.reason, content_type, body)
        finally:
            connection.close()

    def restart(self, path: str) -> float:
        """Have all workers replaced, as for a new version; return the seconds it took.

        Args:
            path: What the new workers are asked for.

        Raises:
            LaunchError: It did not come to its end.
        """
        began, before = time.monotonic(), self.said(LEFT)
        self.process.send_signal(signal.SIGHUP)
        while self.said(LEFT) < before + WORKERS:
            self.refuse_if_late(began, "restart")
            time.sleep(TICK)
        self.first_answer(path)
        return time.monotonic() - began

    def first_answer(self, path: str) -> Answer:
        """Ask until a server that is starting answers.

        Raises:
            LaunchError: It does not.
        """
        began = time.monotonic()
        while True:
            self.refuse_if_late(began, "start")
            try:
                return self.ask(path)
            except (OSError, HTTPException):
                time.sleep(TICK)

    def stop(self) -> int:
        """Ask it to end, as a container engine does, and return its exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE)

    def said(self, words: str) -> int:
        """Return how often the log has some words."""
        return self.log.read_text("utf-8", "replace").count(words)

    def refuse_if_late(self, began: float, what: str) -> None:
        """Refuse to wait any longer, or for a server that has ended.

        Raises:
            LaunchError: One of both.
        """
        has_ended = self.process.poll() is not None
        if has_ended or time.monotonic() - began > PATIENCE:
            said = end_of(self.log.read_text("utf-8", "replace"))
            state = "ended" if has_ended else f"took more than {PATIENCE:g} s"
            raise LaunchError(f"The server {state} at its {what}. It said:\n{said}")


def migrate(project: Path, environ: Mapping[str, str]) -> None:
    """Bring the database up to date, as a deployment does before it serves.

    Raises:
        LaunchError: That failed.
    """
    done = subprocess.run(
        [sys.executable, "-m", "flask", "db", "upgrade"],
        cwd=project,
        env={**environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE,
        check=False,
    )
    if done.returncode:
        said = end_of(done.stdout.decode("utf-8", "replace"))
        raise LaunchError(f"`flask db upgrade` failed. It said:\n{said}")


def end_of(log: str) -> str:
    """Return the last lines of a log, in readable lengths."""
    lines = log.splitlines()[-LAST_LINES:]
    return "\n".join(f"  {cut(line, LONGEST)}" for line in lines)


@contextmanager
def gunicorn(
    project: Path, served: str, log: Path, environ: Mapping[str, str]
) -> Iterator[Server]:
    """Serve an application while the block lasts.

    The socket listens before the server is there, so no port is guessed.

    Args:
        served: The application, such as `run:app`.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener, log.open("ab") as output:
        port = listener.getsockname()[1]
        address = f"fd://{listener.fileno()}"
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--bind", address, served],
            cwd=project,
            env={**environ},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            pass_fds=[listener.fileno()],
        )
    try:
        yield Server(process, port, log)
    finally:
        process.kill()
        process.wait()
