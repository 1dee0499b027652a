"""A shell in which one line is typed after the other, as in a window."""

import os
import re
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

STARTED = re.compile(r"(?:Running on|Listening at:) http://[\d.]+:(\d+)")
# What ends a test that would wait for ever; none is ever meant to wait so long.
PATIENCE_SECONDS = 600
DONE = "this line is done:"
END = re.compile(rf"{DONE} (\d+)$")


class Shell:
    """A window whose settings, folder and variables last from line to line.

    Args:
        folder: Where it is opened.
        environment: Its variables.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            ["sh"],
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.keys, self.screen = self.process.stdin, self.process.stdout

    def type(self, line: str, answers: str = "") -> tuple[int, str]:
        """Type a line; return its exit code and all that it prints.

        Args:
            answers: What is typed when it asks.
        """
        document = f" <<'ANSWERS'\n{answers}ANSWERS" if answers else ""
        self.send(f"{line}{document}\necho {DONE} $?\n")
        said, done = self.read_to(END)
        return int(done[1]), said

    @contextmanager
    def serve(self, line: str) -> Iterator[int]:
        """Type a line that starts a server; yield the port that it says it has."""
        self.send(f"{line} &\n")
        _, started = self.read_to(STARTED)
        yield int(started[1])
        self.type("kill $! && wait $!")

    def read_to(self, end: re.Pattern[str]) -> tuple[str, re.Match[str]]:
        """Read until a line holds the end; return all that was said, and the end.

        Raises:
            RuntimeError: It did not come in time.
        """
        said = ""
        patience = Timer(PATIENCE_SECONDS, self.kill)
        patience.start()
        for printed in self.screen:
            said += printed
            if found := end.search(printed):
                patience.cancel()
                return said, found
        raise RuntimeError(f"{end.pattern} did not come.\n{said}")

    def send(self, keys: str) -> None:
        """Type what the shell reads when it is done with all before."""
        self.keys.write(keys)
        self.keys.flush()

    def kill(self) -> None:
        """End all that was started in the window."""
        os.killpg(self.process.pid, signal.SIGKILL)

    def close(self) -> None:
        """Close the window."""
        self.kill()
        self.process.communicate()
