"""The proxy that stands before the application in production."""

import itertools
import os
import shutil
import socket
import ssl
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPSConnection
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from tests.test_production.served import PATIENCE_SECONDS, PROJECT

READY = "serving initial configuration"
CLIENTS, ANSWERS = 8, 40
# What is asked for, and the answer: whoever may not write changes nothing.
ASKED = (("GET", "/api/v1/health/ready", 200), ("POST", "/api/v1/posts", 401))


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def caddy(folder: Path, server_port: int) -> Iterator[int]:
    """Stand before a server by TLS, with a certificate of its own; gives the port."""
    program = shutil.which("caddy")
    if program is None:
        pytest.skip("there is no caddy to stand before the server")
    port = free_port()
    environ = {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "SITE_ADDRESS": f"https://localhost:{port}",
        "HTTP_PORT": str(free_port()),
        "APP_ADDRESS": f"127.0.0.1:{server_port}",
    }
    command = [program, "run", "--config", str(PROJECT / "Caddyfile")]
    with subprocess.Popen(  # noqa: S603 # our words
        command, env={**os.environ, **environ}, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert any(READY in line for line in process.stderr)
        rest = Thread(target=process.stderr.read)  # so that it can go on writing
        rest.start()
        yield port
        process.kill()
        rest.join()


def ask(port: int, method: str, path: str, body: Any = None, **headers: str) -> Any:
    """Send a request to the proxy; return the status and the body of the answer.

    Raises:
        OSError: There is nobody to take the request.
        http.client.HTTPException: There is no whole answer.
    """
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    connection = HTTPSConnection(
        "localhost", port, timeout=PATIENCE_SECONDS, context=trusting
    )
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


@contextmanager
def crowd(port: int) -> Iterator[Callable[[], Counter[int]]]:
    """Many clients who ask all the time.

    Gives a function that has them leave, and counts the answers they should not get.
    """
    wrong: Counter[int] = Counter()
    enough, end = Event(), Event()

    def keep_asking(number: int) -> None:
        method, path, right = ASKED[number % len(ASKED)]
        for count in itertools.count():
            status, _ = ask(port, method, path)
            wrong.update([status] if status != right else [])
            if count == ANSWERS:
                enough.set()
            if end.is_set():
                break

    def leave() -> Counter[int]:
        end.set()
        for client in clients:
            client.result()
        return wrong

    with ThreadPoolExecutor(CLIENTS) as pool:
        clients = [pool.submit(keep_asking, number) for number in range(CLIENTS)]
        assert enough.wait(PATIENCE_SECONDS)
        yield leave
        end.set()
