"""What can happen in the watch loop, and the threads that notice it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from blessed import Terminal

from handrail.terminal.saves import Polled, Saved, watch_saves
from handrail.verdict.judge import Verdict

KEY_POLL_SECONDS = 0.2


@dataclass(frozen=True)
class Key:
    """A key was pressed."""

    char: str


@dataclass(frozen=True)
class Judged:
    """A verdict came, for the check that the event would have cancelled."""

    cancelled: threading.Event
    verdict: Verdict


@dataclass(frozen=True)
class Failed:
    """A thread ended with an error, which the loop raises."""

    error: BaseException


Event = Key | Saved | Polled | Judged | Failed
Events = SimpleQueue[Event]


@contextmanager
def watching(root: Path, events: Events) -> Iterator[None]:
    """Put keys and saves into the queue until the block ends."""
    terminal, stop = Terminal(), threading.Event()
    with terminal.cbreak(), terminal.hidden_cursor():
        threads = [
            start_thread(events, lambda: watch_keys(terminal, events, stop)),
            start_thread(events, lambda: watch_saves(root, events.put, stop)),
        ]
        try:
            yield
        finally:
            stop.set()
            for thread in threads:
                thread.join()


def start_thread(events: Events, work: Callable[[], None]) -> threading.Thread:
    """Start work beside the loop; an error in it reaches the loop."""

    def guarded() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - the loop raises it
            events.put(Failed(error))

    thread = threading.Thread(target=guarded, daemon=True)
    thread.start()
    return thread


def watch_keys(terminal: Terminal, events: Events, stop: threading.Event) -> None:
    """Report keys until told to stop."""
    while not stop.is_set():
        key = terminal.inkey(timeout=KEY_POLL_SECONDS)
        if key:
            events.put(Key(str(key)))
