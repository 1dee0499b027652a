"""Starts the process that asks an application, hears it, and ends it with all."""

import json
import os
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, cast

from handrail.runner.host import platforms
from handrail.runner.host.jobs import hold

# The current folder is no place for modules before the application's is.
BOOT = """\
import sys
sys.path[:] = [p for p in sys.path if p]
sys.path.insert(0, sys.argv[1])
from handrail.check.application.worker.boot import boot
boot()
"""
OPTIONS = ("-B", "-u", "-X", "utf8", "-c", BOOT)
LONGEST = 16 * 1024**2  # bytes of a line, and of all that is said
FLOOD = 64 * 1024**2  # bytes that are printed until it is taken for endless
PIECE = 4096  # bytes that are read at once
LAST = 40  # pieces of what was printed last
TICK = 0.1
FAREWELL = 1.0


@dataclass
class Heard:
    """What a process has said.

    Attributes:
        parts: Of what it found.
        doing: What it was asking last.
        end: How it ended: `done`, `late`, `flood`, or an exit code in words.
        printed: The end of what the application printed.
    """

    parts: dict[str, Any] = field(default_factory=dict)
    doing: str = ""
    end: str = ""
    printed: str = ""


@dataclass
class Streams:
    """Threads that read what a process says and prints."""

    heard: Heard = field(default_factory=Heard)
    last: "deque[bytes]" = field(default_factory=lambda: deque(maxlen=LAST))
    size: int = 0

    def hear(self, stream: IO[bytes]) -> None:
        """Take in each line that it says, to the end; what is no such line is left."""
        left = LONGEST
        with stream:
            while left > 0 and (line := stream.readline(left)):
                left -= len(line)
                self.take(line)

    def take(self, line: bytes) -> None:
        """Take in one line."""
        try:
            said = json.loads(line)
            part, value = str(said["part"]), said["value"]
        except (ValueError, TypeError, KeyError):
            return
        if part == "asking":
            self.heard.doing = str(value)
        else:
            self.heard.parts[part] = value

    def drain(self, stream: IO[bytes]) -> None:
        """Read what is printed, and keep the end of it."""
        with stream:
            while piece := os.read(stream.fileno(), PIECE):
                self.size += len(piece)
                self.last.append(piece)


def run(
    python: Path,
    archive: Path,
    order: Mapping[str, Any],
    environ: Mapping[str, str],
    cancelled: Callable[[], bool] = lambda: False,
) -> Heard:
    """Run a process to its end, or to the end of its time; nothing of it lives on.

    Args:
        python: The Python of the application.
        archive: What runs beside the application.
        order: What it is to do, and in how many `seconds`.
        environ: Its variables.
        cancelled: Asked whether it is still wanted.

    Raises:
        OSError: It cannot be started.
    """
    mark = os.urandom(8).hex()
    process = subprocess.Popen(
        [str(python), *OPTIONS, str(archive)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environ, platforms.MARK: mark},
        cwd=archive.parent,
        **platforms.group_options(),
    )
    job = hold(process)
    streams = Streams()
    threads = read_all(process, streams)
    try:
        send(process, order)
        streams.heard.end = await_end(process, streams, order["seconds"], cancelled)
    finally:
        if job:
            job.Close()
        platforms.kill_all(process, mark)
        process.wait()
    for thread in threads:
        thread.join(FAREWELL)
    return finished(streams, process)


def read_all(
    process: "subprocess.Popen[bytes]", streams: Streams
) -> list[threading.Thread]:
    """Begin to read what a process says and prints."""
    pairs = ((streams.hear, process.stdout), (streams.drain, process.stderr))
    threads = [
        threading.Thread(target=read, args=(s,), daemon=True) for read, s in pairs
    ]
    for thread in threads:
        thread.start()
    return threads


def send(process: "subprocess.Popen[bytes]", order: Mapping[str, Any]) -> None:
    """Tell a process what to do; if it has ended, its end will tell."""
    orders = cast("IO[bytes]", process.stdin)
    with suppress(OSError):
        orders.write(json.dumps(order).encode() + b"\n")
        orders.close()


def await_end(
    process: "subprocess.Popen[bytes]",
    streams: Streams,
    seconds: float,
    cancelled: Callable[[], bool],
) -> str:
    """Wait until a process has said all, has ended, or must be stopped."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and not cancelled():
        if "done" in streams.heard.parts:
            return "done"
        if streams.size > FLOOD:
            return "flood"
        try:
            process.wait(TICK)
        except subprocess.TimeoutExpired:
            continue
        return "ended"
    return "late"


def finished(streams: Streams, process: "subprocess.Popen[bytes]") -> Heard:
    """Return what was heard of a process that has ended."""
    heard = streams.heard
    if heard.end == "ended":
        code = process.returncode
        name = platforms.fault_name(code)
        heard.end = "done" if "done" in heard.parts else name or f"exit code {code}"
    heard.printed = b"".join(streams.last).decode("utf-8", "replace")
    return heard
