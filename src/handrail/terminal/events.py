"""What can happen in the watch loop, and the threads that notice it."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue

from blessed import Terminal

from handrail.seat.asked import Asked
from handrail.terminal.saves import Polled, Saved, watch_saves
from handrail.terminal.signals import Handler, handled
from handrail.terminal.tty import GONE, Tty
from handrail.verdict.judge import Verdict
from handrail.workspace.workspace import Workspace

POLL_SECONDS = 0.2


@dataclass(frozen=True)
class Key:
    """A key was pressed.

    Attributes:
        at: When, by `time.monotonic`.
    """

    char: str
    at: float = field(default_factory=time.monotonic, compare=False)


@dataclass(frozen=True)
class Judged:
    """A verdict came, for the check that the event would have cancelled."""

    cancelled: threading.Event
    verdict: Verdict


@dataclass(frozen=True)
class Refused:
    """The tests of a check could not be run: the system refused something."""

    cancelled: threading.Event
    error: Exception


@dataclass(frozen=True)
class Failed:
    """A thread ended with an error, which the loop raises."""

    error: BaseException


@dataclass(frozen=True)
class Moved:
    """The progress file changed: by this program, or by a command beside it."""


@dataclass(frozen=True)
class Heard:
    """The board asks something else than before."""

    asked: Asked


@dataclass(frozen=True)
class Resized:
    """The window has another size."""


@dataclass(frozen=True)
class Resumed:
    """The program was stopped, and goes on."""


@dataclass(frozen=True)
class Closed:
    """There is nobody to press a key any more."""


Event = (
    Key
    | Saved
    | Polled
    | Judged
    | Refused
    | Failed
    | Moved
    | Heard
    | Resized
    | Resumed
    | Closed
)
Events = SimpleQueue[Event]
Version = tuple[int, ...]


@contextmanager
def watching(tty: Tty, workspace: Workspace, events: Events) -> Iterator[None]:
    """Put keys, saves and signals into the queue until the block ends."""
    stop, root, file = threading.Event(), workspace.root, workspace.progress_file
    known = version(file)

    def resume(*_: object) -> None:
        tty.take()
        events.put(Resumed())

    handlers: dict[str, Handler] = {
        "SIGTSTP": tty.suspend,
        "SIGCONT": resume,
        "SIGWINCH": lambda *_: events.put(Resized()),
    }
    with tty.holding(), handled(handlers):
        threads = [
            start_thread(events, lambda: watch_keys(tty.terminal, events, stop)),
            start_thread(events, lambda: watch_saves(root, events.put, stop)),
            start_thread(events, lambda: watch_progress(file, known, events, stop)),
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
    """Report keys until told to stop, or until no more can come."""
    try:
        while not stop.is_set():
            key = terminal.inkey(timeout=POLL_SECONDS)
            if key:
                events.put(Key(str(key)))
    except (EOFError, *GONE):
        events.put(Closed())


def watch_progress(
    file: Path, known: Version, events: Events, stop: threading.Event
) -> None:
    """Report changes of the progress file, after what is known, until told to stop.

    One is reported when the file has stood still since the last look: it may be half
    copied, or go with all of the folder.
    """
    looked = known
    while not stop.wait(POLL_SECONDS):
        before, looked = looked, version(file)
        if looked != known and looked == before:
            known = looked
            events.put(Moved())


def version(file: Path) -> Version:
    """Return what differs after a file was replaced; nothing where there is none."""
    try:
        state = file.stat()
    except OSError:
        return ()
    return state.st_ino, state.st_mtime_ns, state.st_size
