"""Workers for tests: forked, so that not each of them loads Flask and pytest anew.

From the fork on, they are what started ones are: their warden, their namespaces and
all that they do are the product's. Tests of how a worker is started have them started.
"""

import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import cast

import pytest

from handrail.course.location import VARIABLE
from handrail.runner.host import process, spawn, standby
from handrail.runner.host.forks import IS_POSSIBLE, Forked, ForkServer
from handrail.runner.host.forkserver import Ahead
from handrail.runner.host.spawn import Worker

UNSEEN = {"PYTEST_CURRENT_TEST", VARIABLE}  # the host alone reads them


class Nursery:
    """Forks workers, several at a time: each server has one of them."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.variables = variables()
        self.servers: list[ForkServer] = []
        self.workers: list[Worker] = []

    def spawn(self, libraries: Sequence[str] = ()) -> Worker:
        """Return a new worker, as `handrail.runner.host.spawn.spawn` does.

        Where the variables are others than the servers got, it is started.
        """
        with self.lock:
            if variables() != self.variables:
                return spawn.spawn(libraries)
            ended = [has_ended(worker) for worker in self.workers]
            place = ended.index(True) if any(ended) else len(ended)
            if place == len(self.servers):
                self.servers.append(ForkServer(Ahead()))
            self.workers[place : place + 1] = [self.servers[place].fork()]
            return self.workers[place]

    @property
    def pids(self) -> set[int]:
        """The processes of the servers."""
        return {server.process.pid for server in self.servers if server.process}

    def close(self) -> None:
        """End the servers."""
        for server in self.servers:
            server.close()


def has_ended(worker: Worker) -> bool:
    """Tell whether somebody has waited for a worker's end; nobody does so here."""
    return cast("Forked", worker.process).returncode is not None


def variables() -> dict[str, str]:
    """Return the variables that a new process gets from this one."""
    return {name: text for name, text in os.environ.items() if name not in UNSEEN}


@contextmanager
def forked_workers() -> Iterator[Nursery]:
    """Have workers forked where the runner would start them, while the block lasts."""
    with closing(Nursery()) as nursery, pytest.MonkeyPatch.context() as patch:
        if IS_POSSIBLE:
            patch.setattr(process, "spawn", nursery.spawn)
            patch.setattr(standby, "spawn", nursery.spawn)
        yield nursery
