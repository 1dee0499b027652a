"""What the system tells the program while it has the terminal."""

import contextlib
import signal
import types
from collections.abc import Callable, Iterator, Mapping

Handler = Callable[[int, types.FrameType | None], None]

ENDING = ("SIGTERM", "SIGHUP", "SIGQUIT")
FOR_THE_CHILD = ("SIGINT", "SIGQUIT")


@contextlib.contextmanager
def handled(handlers: Mapping[str, Handler]) -> Iterator[None]:
    """Handle signals, by their names, until the block ends.

    One that the system does not have is left out, and so is one that who started the
    program wants ignored, as `nohup` does.
    """
    here = {getattr(signal, n): h for n, h in handlers.items() if hasattr(signal, n)}
    before = {number: signal.getsignal(number) for number in here}
    for number, handler in here.items():
        if before[number] != signal.SIG_IGN:
            signal.signal(number, handler)
    try:
        yield
    finally:
        for number, handler_before in before.items():
            signal.signal(number, handler_before)


def end(number: int, frame: types.FrameType | None = None) -> None:  # noqa: ARG001
    """End the program in order, as a signal asks for.

    Raises:
        SystemExit: Always, with the code that shells have for the signal.
    """
    raise SystemExit(128 + number)


def ending_in_order() -> contextlib.AbstractContextManager[None]:
    """End the program in order where a signal asks for it, until the block ends."""
    return handled(dict.fromkeys(ENDING, end))


@contextlib.contextmanager
def waiting() -> Iterator[None]:
    """Leave the terminal to another program: what is typed is for that one.

    What would end this program does so when the other has ended: an editor is not left
    behind with what it has not saved.
    """
    came: list[int] = []
    handlers = dict.fromkeys((*ENDING, *FOR_THE_CHILD), lambda n, _: came.append(n))
    with handled(handlers):
        yield
    for number in came:
        if signal.Signals(number).name not in FOR_THE_CHILD:
            end(number)
