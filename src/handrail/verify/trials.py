"""Runs the tests of an exercise on many versions of one file, a fork for each.

All is loaded once, the tests too, and a fork begins where they would run. The code is
the course's own: it is not held in, as a learner's is.
"""

import contextlib
import gc
import importlib.util
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

import pytest

IS_POSSIBLE = sys.platform == "linux"
SECONDS = 60  # for the tests of one version
KILLED = 1
OPTIONS = (
    "-s",
    "-c/dev/null",
    "-Werror",
    "--assert=plain",
    "--import-mode=importlib",
    "-pno:cacheprovider",
    "-pno:faulthandler",
)


@dataclass(frozen=True)
class Trial:
    """What is to be tried.

    Attributes:
        folder: The application; it is written to.
        file: The file in it that has versions.
        tests_root: The folder of the kept tests, with their `conftest.py`.
    """

    folder: Path
    file: Path
    versions: Sequence[bytes]
    tests: Sequence[Path]
    tests_root: Path


def survivors(trial: Trial, libraries: Iterable[str]) -> list[bool]:
    """Return for each version whether it passes all tests.

    Args:
        libraries: What the application imports; loaded once for all trials.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, *libraries])
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=answer, args=(theirs, trial))
    process.start()
    theirs.close()
    with contextlib.closing(ours):
        try:
            survived: list[bool] = ours.recv()
        except EOFError:
            survived = []
        process.join()
    return survived or [False] * len(trial.versions)


def answer(line: Connection, trial: Trial) -> None:
    """Try the versions in this process, and send what came of it."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # slow, and no test's business
    plugin = Trials(trial)
    places = f"--rootdir={trial.tests_root}", f"--basetemp={trial.folder}.tmp"
    pytest.main([*OPTIONS, *places, *map(str, trial.tests)], plugins=[plugin])
    line.send(plugin.survived)


@dataclass
class Trials:
    """A pytest plugin that runs the collected tests once for each version.

    Attributes:
        survived: Of each version so far, whether all tests passed.
    """

    trial: Trial
    survived: list[bool] = field(default_factory=list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the versions; the first one fills the cache of compiled code."""
        gc.freeze()
        file = self.trial.file
        for version in self.trial.versions:
            file.write_bytes(version)
            is_first = not self.survived
            child = os.fork()
            if not child:
                self.run(session.items, is_first=is_first)
            _, status = os.waitpid(child, 0)
            self.survived.append(status == 0)
            if is_first:
                compiled = Path(importlib.util.cache_from_source(str(file)))
                compiled.unlink(missing_ok=True)
        return True

    def run(self, tests: Sequence[pytest.Item], *, is_first: bool) -> NoReturn:
        """Run the tests in this fork, and end it."""
        signal.alarm(SECONDS)
        sys.dont_write_bytecode = not is_first
        status = KILLED
        with contextlib.suppress(BaseException):
            os.chdir(self.trial.folder)
            sys.path.insert(0, str(self.trial.folder))
            for test in tests:
                test.ihook.pytest_runtest_protocol(item=test, nextitem=None)
            status = 0 if tests else KILLED
        os._exit(status)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> None:
        """End the fork at the first failure, before anyone draws it."""
        if call.excinfo:
            os._exit(KILLED)
