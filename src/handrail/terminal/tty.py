"""The terminal itself: taken for single keys, and given back whatever happens."""

import contextlib
import os
import signal
import sys
import types
from collections.abc import Iterator

from blessed import Terminal

if sys.platform == "win32":
    GONE: tuple[type[Exception], ...] = (OSError,)
else:
    import termios

    GONE = (OSError, termios.error)


class Tty:
    """The terminal of the loop.

    While it is held, a key is read as it is pressed, and there is no cursor.
    """

    def __init__(self) -> None:
        self.terminal = Terminal()
        self.held = contextlib.ExitStack()

    @contextlib.contextmanager
    def holding(self) -> Iterator[None]:
        """Hold the terminal until the block ends."""
        self.take()
        try:
            yield
        finally:
            self.give_back()

    def take(self) -> None:
        """Hold the terminal from now on."""
        self.give_back()
        self.held.enter_context(self.terminal.cbreak())
        self.held.enter_context(self.terminal.hidden_cursor())

    def give_back(self) -> None:
        """Leave the terminal as it was; one whose window is closed is left alone."""
        with contextlib.suppress(*GONE):
            self.held.close()

    def suspend(self, number: int, frame: types.FrameType | None) -> None:  # noqa: ARG002
        """Stop, as Ctrl-Z asks for, with the terminal given back until `fg`."""
        self.give_back()
        handler = signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        signal.signal(number, handler)
        self.take()

    @contextlib.contextmanager
    def lent(self) -> Iterator[None]:
        """Lend the terminal to another program.

        One that is killed leaves its settings behind, and perhaps a screen of its own.
        """
        if sys.platform == "win32":
            yield
            return
        settings = termios.tcgetattr(sys.stdin)
        try:
            yield
        finally:
            with contextlib.suppress(*GONE):
                termios.tcsetattr(sys.stdin, termios.TCSADRAIN, settings)

    def leave_full_screen(self) -> None:
        """Show the program's own screen, where another one may have left its own."""
        with contextlib.suppress(*GONE):
            self.terminal.stream.write(self.terminal.exit_fullscreen)
            self.terminal.stream.flush()

    def wait_for_key(self, words: str) -> None:
        """Show words in a line, and wait until a key is pressed."""
        with self.holding():
            self.terminal.stream.write(words)
            self.terminal.stream.flush()
            with contextlib.suppress(EOFError, *GONE):
                self.terminal.inkey()
            self.terminal.stream.write("\n")
