"""The process that starts programs for kept tests, and tells how they ended.

Its own code is the program's alone. On Linux a program is a fork of it, which has Flask
and its libraries then, held in by the kernel and by the audit hook. Elsewhere it is a
process of its own, with the hook alone, as a worker has there.
"""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from json import dumps, loads
from pathlib import Path
from typing import IO

from handrail.runner.events import Assignment
from handrail.runner.worker.audit.bounds import bounds_of
from handrail.runner.worker.held import become
from handrail.runner.worker.imports import import_early
from handrail.runner.worker.kernel import confinement
from handrail.runner.worker.programs import (
    OPTIONS,
    PACKAGES,
    Finished,
    Order,
    signed,
)

SHARE = 0.7  # of the time of a run, for one program
SHOWN = 64 * 1024  # bytes of what a program prints
BOOT = f"""\
import sys
sys.path.append({PACKAGES!r})
from handrail.runner.worker.held import main
main()
"""


class Born(BaseException):
    """This process is a new one, and is to become a program.

    Nothing of who started it is left in it, once this has gone through all calls.

    Args:
        words: The program's.
    """

    def __init__(self, words: list[str]) -> None:
        self.words = words


def main() -> None:
    """Follow orders; in a process that was started by one, become a program."""
    assignment, words = follow()
    if words:
        become(assignment, words)


def follow() -> tuple[Assignment, list[str]]:
    """Follow orders until there are no more.

    Returns:
        In a process that is new, the words of a program.
    """
    with open(os.dup(0), "rb") as orders, open(os.dup(1), "wb") as answers:  # noqa: PTH123
        os.dup2(2, 1)
        assignment = Assignment.decode(orders.readline())
        key = bytes.fromhex(orders.readline().decode())
        libraries = loads(orders.readline())
        try:
            obey(starts(assignment, libraries), assignment, key, orders, answers)
        except Born as born:
            return assignment, born.words
        return assignment, []


def obey(
    start: "Start",
    assignment: Assignment,
    key: bytes,
    orders: IO[bytes],
    answers: IO[bytes],
) -> None:
    """Start a program for each order, and answer it."""
    for line in orders:
        number, *order = loads(line)
        text = dumps(run(start, assignment, tuple(order))).encode()
        answers.write(text + f"\n{signed(number, text, key)}\n".encode())
        answers.flush()


@dataclass(frozen=True)
class Streams:
    """What a program reads and prints: files, so that nobody waits for either."""

    typed: IO[bytes]
    out: IO[bytes]
    err: IO[bytes]


@contextlib.contextmanager
def streams(folder: Path, typed: str) -> Iterator[Streams]:
    """Give the files of a program; they have no names."""
    with contextlib.ExitStack() as stack:
        files = Streams(
            *(stack.enter_context(tempfile.TemporaryFile(dir=folder)) for _ in range(3))
        )
        files.typed.write(typed.encode())
        files.typed.seek(0)
        yield files


Start = Callable[[Order, Streams], int | None]


def run(start: Start, assignment: Assignment, order: Order) -> Finished:
    """Run a program; return how it ended. The run has to go on after it."""
    words, typed, environment, seconds = order
    limit = min(seconds, SHARE * assignment.job.seconds)
    with streams(assignment.folder, typed) as files:
        code = start((words, typed, environment, limit), files)
        return Finished(code, beginning(files.out), beginning(files.err))


def beginning(file: IO[bytes]) -> str:
    """Return the beginning of what was printed to a file."""
    file.seek(0)
    return file.read(SHOWN).decode("utf-8", "replace").replace("\r\n", "\n")


def starts(assignment: Assignment, libraries: Sequence[str]) -> Start:
    """Return what starts a program in the application's folder, and awaits its end.

    Args:
        libraries: What it may need, to be loaded once for all programs.
    """
    if sys.platform != "linux":
        return lambda order, files: spawned(assignment, order, files)
    import_early(libraries)
    confine = confinement(bounds_of(assignment))
    return lambda order, files: forked(confine, order, files)


def spawned(assignment: Assignment, order: Order, files: Streams) -> int | None:
    """Run a program in a process that is started anew."""
    words, _, environment, seconds = order
    line = assignment.encode().decode()
    try:
        return subprocess.run(
            [sys.executable, *OPTIONS, "-c", BOOT, line, *words],
            stdin=files.typed,
            stdout=files.out,
            stderr=files.err,
            env=environment,
            cwd=assignment.job.workspace,
            timeout=seconds,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return None


def forked(confine: Callable[[], object], order: Order, files: Streams) -> int | None:
    """Run a program in a fork of this process.

    Raises:
        Born: This is the fork.
    """
    words, _, environment, seconds = order
    child = os.fork()
    if child:
        return awaited(child, seconds)
    for stream, file in enumerate((files.typed, files.out, files.err)):
        os.dup2(file.fileno(), stream)
    os.environ.clear()
    os.environ.update(environment)
    confine()
    raise Born(words)


def awaited(child: int, seconds: float) -> int | None:
    """Return the exit code of a child; kill it after that long."""
    import select  # noqa: PLC0415 (Linux alone has what is used of it)

    with open(os.pidfd_open(child), "rb") as ended:  # noqa: PTH123
        in_time = select.select([ended], [], [], seconds)[0]
    if not in_time:
        os.kill(child, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code if in_time else None
