"""Sends beside the work of a learner, who never waits for it."""

import random
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import Enum
from queue import Empty, SimpleQueue
from typing import Any

from handrail.seat.asked import Asked
from handrail.seat.client import BoardGoneError, RefusedError
from handrail.seat.exchange import Exchange

POLL_SECONDS = 4.0
LONGEST_PAUSE = 60.0
FAREWELL_SECONDS = 0.3
TROUBLE = (BoardGoneError, RefusedError, OSError)
Told = Mapping[str, Any]


class Sign(Enum):
    """What is told to the thread beside reports."""

    ASK = "ask the board now"
    END = "end"


class Sender:
    """A thread that sends reports and hears what the board asks.

    Args:
        heard: Is told what the board asks, when that changes, and when it turns out
            that the board does not know this learner.
    """

    def __init__(self, exchange: Exchange, heard: Callable[[Asked], None]) -> None:
        self.exchange, self.heard = exchange, heard
        self.inbox: SimpleQueue[Told | Sign] = SimpleQueue()
        self.pause = 0.0
        self.thread = threading.Thread(target=self.run, daemon=True)

    def start(self) -> None:
        """Begin."""
        self.thread.start()

    def tell(self, report: Told) -> None:
        """Hand a report over; that takes no time."""
        self.inbox.put(report)

    def ask_now(self) -> None:
        """Hear what the board asks without waiting for the next time."""
        self.inbox.put(Sign.ASK)

    def stop(self) -> None:
        """End soon; what is not sent stays in the workspace, and is sent next time."""
        self.inbox.put(Sign.END)
        self.thread.join(FAREWELL_SECONDS)
        self.keep_rest()

    def keep_rest(self) -> None:
        """Keep what nobody has taken from the inbox."""
        while not self.inbox.empty():
            self.keep(self.inbox.get())

    def run(self) -> None:
        """Send at each report, and ask now and then."""
        while self.exchange.is_known:
            told = self.next_told()
            self.keep(told)
            if told is Sign.END or self.inbox.empty():
                self.step()
            if told is Sign.END:
                return

    def next_told(self) -> Told | Sign:
        """Return what was told next, or that it is time to ask the board."""
        try:
            return self.inbox.get(timeout=self.pause)
        except Empty:
            return Sign.ASK

    def keep(self, told: Told | Sign) -> None:
        """Put a report into the queue; a full disk stops nobody's work."""
        if not isinstance(told, Sign):
            with suppress(OSError):
                self.exchange.queue.add(told)

    def step(self) -> None:
        """Exchange once; settle when the next time is."""
        before = self.exchange.asked, self.exchange.is_known
        try:
            self.exchange.take_place()
        except TROUBLE:
            longer = max(POLL_SECONDS, self.pause * 2)
            self.pause = min(longer, LONGEST_PAUSE)
        else:
            # Not all learners at the same moment.
            self.pause = POLL_SECONDS * random.uniform(0.8, 1.2)  # noqa: S311
        if (self.exchange.asked, self.exchange.is_known) != before:
            self.heard(self.exchange.asked)
