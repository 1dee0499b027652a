"""The process that forks workers: it loads all libraries, and runs no job itself."""

import os
import socket
from dataclasses import asdict, dataclass
from json import dumps, loads
from typing import NoReturn

from handrail.runner.host import platforms
from handrail.runner.host.namespaces import adopt_orphans
from handrail.runner.host.warden import end_children, guarded

LONGEST = 64  # bytes of a message
FOR_TRIALS = "trial "  # before the mark of a fork that is no worker


@dataclass(frozen=True)
class Ahead:
    """What to load and to compile before the first fork: each has it then.

    Attributes:
        libraries: Modules that the code to be run is likely to import.
        tests: Files of kept tests.
        sources: Files of which the applications to be run are likely to have copies.
    """

    libraries: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    def encode(self) -> str:
        """Return it as text."""
        return dumps(asdict(self))

    @classmethod
    def decode(cls, text: str) -> "Ahead":
        """Read what `encode` wrote."""
        return cls(**{name: tuple(given) for name, given in loads(text).items()})


def serve(number: int, ahead: Ahead) -> NoReturn:
    """Fork a process for each message on a socket, and answer with its id and its end.

    It is a worker, unless the message says that it is for trials.

    Args:
        number: The socket, as a file descriptor.
    """
    from handrail.runner.worker import main as worker  # noqa: PLC0415 (needs pytest)
    from handrail.runner.worker import trials  # noqa: PLC0415 (needs pytest)

    worker.preload()
    worker.compile_all(ahead.tests, ahead.sources)
    worker.load(ahead.libraries)
    adopt_orphans()
    line = socket.socket(fileno=number)
    while True:
        mark, pipes, _, _ = socket.recv_fds(line, LONGEST, 3)
        if not mark:
            os._exit(0)
        pid = os.fork()
        if not pid:
            take_place(line, mark.decode(), pipes)
            if mark.startswith(FOR_TRIALS.encode()):
                trials.main()
            guarded()
            worker.main()
        for pipe in pipes:
            os.close(pipe)
        _, status = os.waitpid(pid, 0)
        end_children()
        line.send(str(os.waitstatus_to_exitcode(status)).encode())


def take_place(line: socket.socket, mark: str, pipes: list[int]) -> None:
    """Give a new fork a group, a mark and pipes of its own; then tell its id."""
    os.setsid()
    os.environ[platforms.MARK] = mark
    for place, pipe in enumerate(pipes):
        os.dup2(pipe, place)
        os.close(pipe)
    line.send(str(os.getpid()).encode())
    line.close()
