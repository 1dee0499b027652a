"""The process that forks workers: it loads all libraries, and runs no job itself."""

import os
import socket
from collections.abc import Sequence
from typing import NoReturn

from handrail.runner.host import platforms
from handrail.runner.host.namespaces import adopt_orphans
from handrail.runner.host.warden import end_children, guarded

LONGEST = 64  # bytes of a message


def serve(number: int, libraries: Sequence[str]) -> NoReturn:
    """Fork a worker for each message on a socket, and answer with its id and its end.

    Args:
        number: The socket, as a file descriptor.
        libraries: What to load before.
    """
    from handrail.runner.worker import main as worker  # noqa: PLC0415 (needs pytest)

    worker.preload()
    worker.load(libraries)
    adopt_orphans()
    line = socket.socket(fileno=number)
    while True:
        mark, pipes, _, _ = socket.recv_fds(line, LONGEST, 3)
        if not mark:
            os._exit(0)
        pid = os.fork()
        if not pid:
            take_place(line, mark.decode(), pipes)
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
