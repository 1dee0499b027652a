"""A person at a terminal: types keys, saves files, and reads the screen."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

COLUMNS, ROWS = 100, 60
PATIENCE_SECONDS = 60
SIZE = {"COLUMNS", "LINES"}  # `readline` in whoever started the tests may set them


class Terminal(pyte.Screen):
    """What a terminal shows; it answers what a program asks it, as real ones do.

    Args:
        send: Takes the answers.
    """

    def __init__(self, send: Callable[[str], object]) -> None:
        super().__init__(COLUMNS, ROWS)
        self.send = send

    def write_process_input(self, data: str) -> None:
        self.send(data)


class Screen:
    """A program in a pseudo-terminal, and what it shows."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self.screen = Terminal(self.press)
        self.stream = pyte.ByteStream(self.screen)
        self.transcript: list[str] = []
        self.child: pexpect.spawn[bytes] = pexpect.spawn(
            command[0],
            command[1:],
            cwd=str(folder),
            env=environment() | {"TERM": "xterm-256color", "PAGER": "cat"},
            dimensions=(ROWS, COLUMNS),
            preexec_fn=heed_signals,
        )

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display).strip()

    def wait_for(self, *words: str) -> None:
        """Read until the screen shows all of the words at once."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not all(word in self.text for word in words):
            assert time.monotonic() < deadline, f"no {words} on:\n{self.text}"
            self.read()
        self.transcript.append(self.text)

    def read(self) -> None:
        """Take in what the program has written since."""
        try:
            data: bytes = self.child.read_nonblocking(65536, timeout=0.2)
        except pexpect.TIMEOUT:
            return
        self.stream.feed(data)

    def press(self, key: str) -> None:
        """Type a key, or send what a terminal sends of its own accord."""
        self.child.send(key)

    def wait_for_end(self) -> int | None:
        """Read to the end of the program, and return its exit code."""
        self.child.expect(pexpect.EOF, timeout=PATIENCE_SECONDS)
        self.child.close()
        return self.child.exitstatus


def heed_signals() -> None:
    """Let keys such as Ctrl-C reach the program, as the shell of a terminal does.

    Tests that run behind a shell's back, after `&`, are told to ignore some of them.
    """
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP, signal.SIGTSTP):
        signal.signal(number, signal.SIG_DFL)


def environment() -> dict[str, str]:
    """Return the variables of this process, without the size of another terminal."""
    return {name: value for name, value in os.environ.items() if name not in SIZE}
