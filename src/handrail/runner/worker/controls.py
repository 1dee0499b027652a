"""Tests that must fail: they catch code that changes how tests are judged.

When all tests have passed, each test function is run once more, as its control. That is
the same code: it has to hold again up to its end, and fails there by a ruling. What it
goes by is looked at again and again meanwhile: it is not to change for a moment either.
"""

import os
import random
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

import pytest

from handrail.runner.worker.audit.insides import RULING
from handrail.runner.worker.looks import Look

# Taken before the learner's code can put others in their place.
_audit = sys.audit
_chance = random.SystemRandom()
_failure = AssertionError


class Controls:
    """The controls of some files of tests, and the rulings on tests and controls.

    Attributes:
        failure: In what a control has to end. There is none before it asks, at its end.
        watch: Called with None wherever something may have changed in a control.

    Args:
        look: Called at the end of each test, while all that it made is still there.
    """

    def __init__(self, files: Iterable[Path], look: Callable[[], object]) -> None:
        self.files = {*files}
        self.look = look
        self.is_control = False
        self.failure: BaseException | None = None
        self.key = object()
        self.watch = one_at_a_time(watching(self.key).send)
        self.watch(None)

    def of(self, items: Iterable[pytest.Item]) -> list[pytest.Function]:
        """Return one case of each test function; chance tells which."""
        found: dict[tuple[Path, str], list[pytest.Function]] = {}
        for item in items:
            if isinstance(item, pytest.Function) and item.path in self.files:
                found.setdefault((item.path, item.originalname), []).append(item)
        return [_chance.choice(cases) for cases in found.values()]

    def begin(self, look: Look | None = None) -> str | None:
        """Begin a test or a control, for which there is something to look with.

        Returns:
            The name that was not what it was at some time in the control before.
        """
        self.is_control, self.failure = look is not None, None
        found: str | None = self.watch((self.key, look))
        return found

    def rule(self) -> BaseException | None:
        """Answer a test that asks at its end what it is to raise: a control fails."""
        _audit(RULING)
        self.look()
        self.failure = _failure() if self.is_control else None
        return self.failure

    def is_failure(self, error: BaseException | None) -> bool:
        """Tell whether an error is the one that a control has to end in."""
        return error is not None and error is self.failure


def watching(key: object) -> Generator[Any, Any, None]:
    """Look, each time that it is gone on with, while a control runs.

    It is told with the key what to look with, if with anything, and then tells what was
    found. What it knows is in its frame, which nobody but Python reads.
    """
    look: Look | None = None
    answer = found = None
    while True:
        told = yield answer
        answer = None
        if told is None:
            found = found or (look and look())
        elif told[0] is key:
            answer, found, look = found, None, told[1]


def one_at_a_time(send: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what hands on one call after the other: threads of a test call at once.

    What it goes by are its defaults: who sets those is seen, and a closure can be set
    unseen.
    """

    def call(told: Any, send: Callable[[Any], Any] = send, lock: Any = RLock()) -> Any:  # noqa: B008 (one for each)
        with lock:
            return send(told)

    return call


@contextmanager
def silence() -> Iterator[None]:
    """Drop what is printed while the block lasts: the test prints it, too."""
    kept = os.dup(1), os.dup(2)
    nothing = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        yield
    finally:
        os.dup2(kept[0], 1)
        os.dup2(kept[1], 2)
        for file in (*kept, nothing):
            os.close(file)
