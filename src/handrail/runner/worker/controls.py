"""Tests that must fail: they catch code that changes how tests are judged.

When all tests have passed, each test function is run twice more: as it is, and as its
control, which is the same code and fails at one place by a ruling. Nobody knows in
which order.
"""

import ast
import os
import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from handrail.runner.functions import test_functions
from handrail.runner.worker.rewriting import END
from handrail.runner.worker.rulings import Passage, Place, rulings

# Taken before the learner's code can put others in their place.
_chance = random.SystemRandom()
_failure = AssertionError


@dataclass(frozen=True)
class Control:
    """A test that is run again.

    Attributes:
        turn: The places of which the first that is reached is where it is to fail;
            None where it is to pass again.
    """

    item: pytest.Function
    turn: tuple[Place, Place] | None = None


class Controls:
    """The controls of some files of tests, and what rules in all of them."""

    def __init__(self, files: Iterable[Path], look: Callable[[], object]) -> None:
        self.places = {file: places_of(file) for file in files}
        self.key = object()
        self.rule = rulings(self.key, look).send
        self.rule(None)  # type: ignore[arg-type]

    def of(self, items: Iterable[pytest.Item]) -> list[Control]:
        """Return what is run again of each test function, with one of its cases."""
        found: dict[tuple[Path, str], list[pytest.Function]] = {}
        for item in items:
            if isinstance(item, pytest.Function):
                found.setdefault((item.path, item.originalname), []).append(item)
        chosen = [
            control
            for (file, name), same in found.items()
            if name in self.places.get(file, ())
            for control in pair(_chance.choice(same), self.places[file][name])
        ]
        _chance.shuffle(chosen)
        return chosen

    def begin(self, control: Control | None = None) -> Passage:
        """Begin a test or a control; return how far the one before went."""
        passage: Passage = self.rule((self.key, control and control.turn))
        return passage


def pair(item: pytest.Function, lines: list[int]) -> tuple[Control, Control]:
    """Return a test as it is and its control, by the lines in which it has asserts."""
    file = str(item.path)
    turn = (file, _chance.choice([END, *lines])), (file, END)
    return Control(item), Control(item, turn)


def places_of(file: Path) -> dict[str, list[int]]:
    """Return the lines with an `assert` of each test function; none if no Python."""
    try:
        functions = test_functions(file)
    except (OSError, SyntaxError):
        return {}
    return {name: asserts(function) for name, function in functions.items()}


def asserts(function: ast.FunctionDef) -> list[int]:
    """Return the lines of the statements of `assert` in a function."""
    return [n.lineno for n in ast.walk(function) if isinstance(n, ast.Assert)]


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
