"""Tests that must fail: they catch code that changes how tests are judged.

When all tests have passed, each test function is run once more, as its control. That is
the same code: it has to hold again up to its end, and fails there by a ruling.
"""

import os
import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from handrail.runner.worker.rulings import rulings

# Taken before the learner's code can put others in their place.
_chance = random.SystemRandom()
_failure = AssertionError


class Controls:
    """The controls of some files of tests, and what rules in all of them."""

    def __init__(self, files: Iterable[Path], look: Callable[[], object]) -> None:
        self.files = {*files}
        self.key = object()
        self.rule = rulings(self.key, look).send
        self.rule(None)

    def of(self, items: Iterable[pytest.Item]) -> list[pytest.Function]:
        """Return one case of each test function; chance tells which."""
        found: dict[tuple[Path, str], list[pytest.Function]] = {}
        for item in items:
            if isinstance(item, pytest.Function) and item.path in self.files:
                found.setdefault((item.path, item.originalname), []).append(item)
        return [_chance.choice(cases) for cases in found.values()]

    def begin(self, *, is_control: bool = False) -> bool:
        """Begin a test or a control; tell whether the one before was ruled to fail."""
        return bool(self.rule((self.key, is_control)))


def is_own(error: BaseException | None, item: pytest.Item) -> bool:
    """Tell whether an error was raised by an `assert` of a test itself."""
    trace = error.__traceback__ if type(error) is _failure else None
    while trace and trace.tb_next:
        trace = trace.tb_next
    code: Any = getattr(getattr(item, "function", None), "__code__", None)
    return trace is not None and trace.tb_frame.f_code is code


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
