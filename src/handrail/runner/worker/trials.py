"""Runs the tests of a job on many applications, a fork for each.

pytest is set up and the tests are loaded once, and a fork begins where they would run.
The code is the course's own: it is not held in, as a learner's is.
"""

import gc
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from handrail.runner.events import Event, encode
from handrail.runner.job import TestResult
from handrail.runner.trial import Trial
from handrail.runner.worker.limits import limit_memory
from handrail.runner.worker.main import enter_workspace
from handrail.runner.worker.mainthread import SameThread
from handrail.runner.worker.session import run_tests
from handrail.server import VARIABLE

_exit = os._exit
_write = os.write


def main() -> NoReturn:
    """Run the trial that standard input tells, and end."""
    trial = Trial.decode(Path("/dev/stdin").read_bytes())
    be_silent()
    if trial.server:
        os.environ[VARIABLE] = trial.server
    try_out(trial)


def be_silent() -> None:
    """Have nothing to read, and print to nowhere."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)


def try_out(trial: Trial) -> NoReturn:
    """Run the trial; each fork ends here, too, once it has told how it ended."""
    rounds = Rounds(trial)
    scratch = trial.job.workspace.with_name("tmp")
    thread = SameThread()
    last = run_tests(
        trial.job, rounds.send, scratch, lambda: None, thread, more=[rounds]
    )
    rounds.send(last)
    _exit(0)


class Rounds:
    """The pytest plugin that runs the loaded tests in a fork for each application.

    Attributes:
        told: The file of this fork's events; None in the process that forks.
    """

    def __init__(self, trial: Trial) -> None:
        self.trial = trial
        self.told: int | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self) -> None:
        """Fork for each application; a fork goes on from here, and runs the tests."""
        gc.freeze()
        for application in self.trial.applications:
            with in_place(application, self.trial.job.workspace):
                child = os.fork()
                if not child:
                    self.enter(application)
                    return
                os.waitpid(child, 0)
        _exit(0)

    def enter(self, application: Path) -> None:
        """Make the modules of the application importable; end if that cannot be."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self.told = os.open(Trial.told_of(application), flags)
        signal.setitimer(signal.ITIMER_REAL, self.trial.job.seconds)
        limit_memory()
        trouble = enter_workspace(self.trial.job.workspace)
        if trouble:
            self.send(trouble)
            _exit(0)

    def send(self, event: Event) -> None:
        """Tell what has happened in a fork; end it there where that is enough."""
        if self.told is None:
            return
        _write(self.told, encode(event, secret=""))
        is_red = isinstance(event, TestResult) and event.outcome != "passed"
        if is_red and self.trial.is_short:
            _exit(0)


@contextmanager
def in_place(application: Path, workspace: Path) -> Iterator[None]:
    """Have an application be the workspace while the block lasts, in this process."""
    owner = os.getpid()
    application.rename(workspace)
    yield
    if os.getpid() == owner:
        workspace.rename(application)
