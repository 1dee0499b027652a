"""Programs that kept tests start: each is a process of its own, and no test is in it.

The tests' process starts none, so the learner's code in it can start none either. A
process beside it does, the starter, which is there before that code is near. It has a
word of both pipes alone, and signs what it says.
"""

import os
import subprocess
import sys
from collections.abc import Generator
from dataclasses import replace
from hashlib import blake2b
from json import dumps, loads
from pathlib import Path
from typing import IO, Any, NamedTuple, cast

import pytest

from handrail.runner.events import Assignment
from handrail.runner.job import Job

FIXTURE = "run_program"
OPTIONS = ("-P", "-u", "-X", "utf8")
PACKAGES = str(Path(__file__).resolve().parents[3])
BOOT = f"""\
import sys
sys.path.append({PACKAGES!r})
from handrail.runner.worker.starter import main
main()
"""
BROKEN = "The command could not be started: what starts it has ended, or was replaced."
KEY = 48  # bytes
_sign = blake2b


class Finished(NamedTuple):
    """How a program ended.

    Attributes:
        code: Its exit code; None where it did not end in time, and was killed.
    """

    code: int | None
    out: str
    err: str


Order = tuple[list[str], str, dict[str, str], float]
Line = Generator[Any, Any, None]


def starts_programs(job: Job) -> bool:
    """Tell whether the tests of a job have a fixture that starts programs."""
    mark = f"def {FIXTURE}(".encode()
    return any(mark in file.read_bytes() for file in job.shared)


def starter(assignment: Assignment) -> Line:
    """Start the process that starts programs; return the way to it.

    That is gone on with by an order: the words after `python -m`, what is typed, the
    environment, and the seconds it may take.
    """
    key = os.urandom(KEY)
    process = subprocess.Popen(
        [sys.executable, *OPTIONS, "-c", BOOT],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    orders, answers = (cast("IO[bytes]", p) for p in (process.stdin, process.stdout))
    # Whatever runs there knows nothing by which it could report a result.
    orders.write(replace(assignment, secret="").encode())
    orders.write(f"{key.hex()}\n{dumps(libraries())}\n".encode())
    orders.flush()
    way = asked(orders, answers, key)
    next(way)
    return way


def libraries() -> list[str]:
    """Return the libraries that this process has loaded: a program may need them."""
    names = {name.partition(".")[0] for name in list(sys.modules)}
    own = {*sys.stdlib_module_names, "_pytest", "handrail", "pytest"}
    return sorted(name for name in names - own if not name.startswith("__"))


def asked(orders: IO[bytes], answers: IO[bytes], key: bytes) -> Line:
    """Hand on an order, each time that this is gone on with, and give the answer.

    What it knows is in its frame, which nobody but Python reads.

    Raises:
        RuntimeError: The answer is not from the starter, or there is none.
    """
    answer: Finished | None = None
    number = 0
    while True:
        words, typed, environment, seconds = yield answer
        number += 1
        order = [number, words, typed, environment, seconds]
        orders.write(dumps(order).encode() + b"\n")
        orders.flush()
        text = answers.readline()[:-1]
        signature = answers.readline()[:-1].decode("ascii", "replace")
        if signature != signed(number, text, key):
            raise RuntimeError(BROKEN)
        answer = Finished(*loads(text))


def signed(number: int, text: bytes, key: bytes) -> str:
    """Return what shows that an answer is to the order of that number."""
    return _sign(b"%d %s" % (number, text), key=key).hexdigest()


class Programs:
    """The plugin that has the fixture `run_program` ask the starter.

    Elsewhere, in a bare run of pytest, the fixture starts programs by itself.
    """

    def __init__(self, way: Line) -> None:
        self.send = way.send

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[Any]
    ) -> Generator[None, object, object]:
        """Put the way to the starter in the place of what the fixture gives."""
        if fixturedef.argname != FIXTURE:
            return (yield)
        function, send = fixturedef.func, self.send
        fixturedef.func = lambda: send  # type: ignore[misc]
        try:
            return (yield)
        finally:
            fixturedef.func = function  # type: ignore[misc]
