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
    """

    divider: bytes = field(default_factory=new_divider)
    kept: bytearray = field(default_factory=bytearray)
    size: int = 0
    parts: list[bytearray] = field(default_factory=lambda: [bytearray()])
    rest: bytes = b""

    def add(self, data: bytes) -> bool:
        """Add a piece; return whether it is the one that makes it too much."""
        before = self.size
        *complete, last = (self.rest + data).split(self.divider)
        end = len(last) - begun(self.divider, last)
        self.rest = last[end:]
        for piece in complete:
            self._keep(piece)
            if len(self.parts) < PARTS:
                self.parts.append(bytearray())
        self._keep(last[:end])
        return before <= FLOOD < self.size

    def _keep(self, data: bytes) -> None:
        self.size += len(data)
        self.kept += data[: KEPT - len(self.kept)]
        part = self.parts[-1]
        part += data[-PART:]
        del part[:-PART]

    def printed(self, folder: Path, shown: Path) -> "Printed":
        """Return it as text, once it is complete.

        Args:
            folder: In which the code ran.
            shown: What is shown in its place.
        """
        self._keep(self.rest)
        self.rest = b""
        left_out = self.size - len(self.kept)
        end = f"\n… ({left_out:,} more bytes)\n" if left_out else ""
        text, *parts = (
            data.decode("utf-8", "replace").replace(str(folder), str(shown))
            for data in (self.kept, *self.parts)
        )
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
