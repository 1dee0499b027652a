"""Reads a worker's two streams, each in a thread, in bounded memory."""

import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Literal

from handrail.runner.events import Event, MalformedError, decode

KEPT = 20_000
PART = 8_000  # bytes of what is printed between two dividers
PARTS = 10_000  # code that learns the divider may print it, too
FLOOD = 10 * 1024**2
LONGEST_EVENT = 1024**2
CHUNK = 64 * 1024

Signal = Literal["closed", "flood", "late", "malformed"]
Inbox = queue.SimpleQueue[Event | Signal]


def new_divider() -> bytes:
    """Return what a worker is to print between two tests, and nobody else prints."""
    return b"\0%s\0" % os.urandom(8).hex().encode()


@dataclass
class Output:
    """What the code printed: its beginning, how much there was, and which test did it.

    Attributes:
        divider: Stands between what is printed while two tests run.
        size: In bytes, without dividers.
        parts: The end of what was printed before the first divider, after that, and so
            on.
        rest: What may be the beginning of a divider.
        dividers: How many there were.
        changed: Held by whoever reads or changes the others.
    """

    divider: bytes = field(default_factory=new_divider)
    kept: bytearray = field(default_factory=bytearray)
    size: int = 0
    parts: list[bytearray] = field(default_factory=lambda: [bytearray()])
    rest: bytes = b""
    dividers: int = 0
    changed: threading.Condition = field(default_factory=threading.Condition)

    def add(self, data: bytes) -> bool:
        """Add a piece; return whether it is the one that makes it too much."""
        with self.changed:
            before = self.size
            *complete, last = (self.rest + data).split(self.divider)
            end = len(last) - begun(self.divider, last)
            self.rest = last[end:]
            for piece in complete:
                self._keep(piece)
                if len(self.parts) < PARTS:
                    self.parts.append(bytearray())
            self._keep(last[:end])
            self.dividers += len(complete)
            self.changed.notify_all()
            return before <= FLOOD < self.size

    def await_dividers(self, number: int, seconds: float) -> bool:
        """Wait for that many dividers, or so long; tell whether they have come."""
        with self.changed:
            return self.changed.wait_for(lambda: self.dividers >= number, seconds)

    def _keep(self, data: bytes) -> None:
        self.size += len(data)
        self.kept += data[: KEPT - len(self.kept)]
        part = self.parts[-1]
        part += data[-PART:]
        del part[:-PART]

    def printed(self, folder: Path, shown: Path) -> "Printed":
        """Return what has come so far as text.

        Args:
            folder: In which the code ran.
            shown: What is shown in its place.
        """
        with self.changed:
            self._keep(self.rest)
            self.rest = b""
            left_out = self.size - len(self.kept)
            text, *parts = (
                data.decode("utf-8", "replace").replace(str(folder), str(shown))
                for data in (self.kept, *self.parts)
            )
        end = f"\n… ({left_out:,} more bytes)\n" if left_out else ""
        return Printed(text + end, tuple(parts))


@dataclass(frozen=True)
class Printed:
    """What the code of a run printed.

    Attributes:
        text: The beginning, and a line that says how much is left out.
        parts: The end of what was printed while the tests were loaded, and while each
            of them ran.
    """

    text: str
    parts: tuple[str, ...] = ("",)

    def since(self, begun: int) -> str:
        """Return what was printed since so many tests had begun, or nothing."""
        return self.parts[begun] if begun < len(self.parts) else ""


def begun(divider: bytes, data: bytes) -> int:
    """Return how many bytes at the end of some may be the beginning of a divider."""
    lengths = range(min(len(divider) - 1, len(data)), 0, -1)
    return next((n for n in lengths if data.endswith(divider[:n])), 0)


def follow_events(stream: IO[bytes], secret: str, inbox: Inbox) -> threading.Thread:
    """Put each event of a stream into the inbox, up to its end or an odd line."""

    def read() -> None:
        with stream:
            while line := stream.readline(LONGEST_EVENT):
                try:
                    inbox.put(decode(line, secret))
                except MalformedError:
                    inbox.put("malformed")
                    return
        inbox.put("closed")

    return _start(read)


def follow_output(stream: IO[bytes], output: Output, inbox: Inbox) -> threading.Thread:
    """Drain a stream into `output`; tell the inbox once when it is too much."""

    def read() -> None:
        with stream:
            while data := os.read(stream.fileno(), CHUNK):
                if output.add(data):
                    inbox.put("flood")

    return _start(read)


def _start(read: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    return thread
