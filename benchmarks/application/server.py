"""A gunicorn of two sync workers, and the CPU time that a request costs it."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WORKERS, CLIENTS = 2, 4
START_SECONDS = 30
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    pid: int
    port: int

    def cpu_seconds(self) -> float:
        """Return the CPU time that the workers have used since they started."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return sum(cpu_seconds(int(pid)) for pid in children.split())

    def cost(self, path: str, headers: Mapping[str, str], seconds: int) -> float:
        """Return the CPU milliseconds of one request, under the load of four clients.

        Raises:
            RuntimeError: Not every answer was a success.
        """
        before = self.cpu_seconds()
        served = load(f"http://127.0.0.1:{self.port}{path}", headers, seconds)
        return (self.cpu_seconds() - before) * 1000 / served


def load(url: str, headers: Mapping[str, str], seconds: int) -> int:
    """Have wrk ask for the URL that long; return how many answers there were.

    Raises:
        RuntimeError: Not every answer was a success.
    """
    lines = [f"{name}: {value}" for name, value in headers.items()]
    options = [option for line in lines for option in ("-H", line)]
    command = ["wrk", "-t1", f"-c{CLIENTS}", f"-d{seconds}s", *options, url]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"(\d+) requests in", said)
    if found is None or "Non-2xx" in said:
        raise RuntimeError(f"{url} does not answer well:\n{said}")
    return int(found[1])


def cpu_seconds(pid: int) -> float:
    """Return the CPU time of a process, its own and the kernel's for it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    user, system = int(fields[11]), int(fields[12])
    return (user + system) / TICKS


@contextmanager
def serving(target: str, port: int, env: Mapping[str, str]) -> Iterator[Server]:
    """Run a WSGI application while the block lasts.

    Args:
        target: What gunicorn is to serve, as `module:name`.
        port: Where it listens, on 127.0.0.1.
        env: Environment variables, beside those of this process.
    """
    options = ["-c", os.devnull, "-w", str(WORKERS), "-b", f"127.0.0.1:{port}"]
    command = [sys.executable, "-m", "gunicorn", *options, "--log-level", "error"]
    process = subprocess.Popen(
        [*command, target],
        env=os.environ | env,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until_it_listens(port)
        yield Server(process.pid, port)
    finally:
        process.terminate()
        process.wait()


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
