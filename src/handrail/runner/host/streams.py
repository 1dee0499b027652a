"""Reads a worker's two streams, each in a thread, in bounded memory."""

import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import IO, Literal

from handrail.runner.events import Event, MalformedError, decode

KEPT = 20_000
FLOOD = 10 * 1024**2
LONGEST_EVENT = 1024**2
CHUNK = 64 * 1024

Signal = Literal["closed", "flood", "late", "malformed"]
Inbox = queue.SimpleQueue[Event | Signal]


@dataclass
class Output:
    """What the code printed: its beginning, and how much there was.

    Attributes:
        size: In bytes.
    """

    kept: bytearray = field(default_factory=bytearray)
    size: int = 0

    def add(self, data: bytes) -> bool:
        """Add a piece; return whether it is the one that makes it too much."""
        before = self.size
        self.size += len(data)
        self.kept += data[: KEPT - len(self.kept)]
        return before <= FLOOD < self.size

    @property
    def text(self) -> str:
        """The beginning, and a line that says how much is left out."""
        text = self.kept.decode("utf-8", "replace")
        left_out = self.size - len(self.kept)
        return f"{text}\n… ({left_out:,} more bytes)\n" if left_out else text


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
