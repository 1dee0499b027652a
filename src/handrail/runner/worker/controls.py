"""Tests that must fail: they catch code that would pass any.

After all tests have passed, each is run once more as its control. There, what is equal
to a value must not be equal to another one, and the end of the test is a failure.
"""

import ast
import os
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

from handrail.runner.functions import test_functions

COMPARE, END = "__handrail_compare", "__handrail_end"
OPERATORS: dict[type[ast.cmpop], str] = {ast.Eq: "==", ast.In: "in"}
TIMES = 4
ODD = "\N{INVISIBLE SEPARATOR}"  # in no text that is compared

# Taken before the learner's code can put others in their place.
_exec, _shuffle = exec, random.SystemRandom().shuffle


class EqualToAllError(Exception):
    """A value is equal to what it is not."""


class EndError(Exception):
    """A control came to its end, as it should."""


class Control(pytest.Function):
    """A test that is run once more, and must fail."""


class Controls:
    """The controls of some files of tests.

    They are compiled before any of the learner's code can change how that is done.
    """

    def __init__(self, files: Iterable[Path]) -> None:
        self.codes = {file: compiled(file) for file in files}

    def of(self, items: Iterable[pytest.Item]) -> Iterator[Control]:
        """Give the control of each test function, with the first of its parameters."""
        for item in items:
            if isinstance(item, pytest.Function):
                code = self.codes.get(item.path, {}).pop(item.originalname, None)
                if code:
                    yield control_of(item, code)


def compiled(file: Path) -> dict[str, CodeType]:
    """Return the code that defines each control of a file; none if it is no Python."""
    try:
        functions = test_functions(file)
    except (OSError, SyntaxError):
        return {}
    return {
        name: compile(changed(function), str(file), "exec")
        for name, function in functions.items()
    }


def be_silent() -> None:
    """Drop what is printed from here on: it was printed before."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nothing, stream)


def control_of(item: pytest.Function, code: CodeType) -> Control:
    """Return a test's control, which has its parameters and fixtures."""
    names = vars(item.module)
    names |= {COMPARE: compare, END: EndError}
    made: dict[str, Any] = {}
    _exec(code, names, made)
    control: Control = Control.from_parent(
        item.parent,
        name=item.name,
        callspec=getattr(item, "callspec", None),
        callobj=made[item.originalname],
        fixtureinfo=item._fixtureinfo,  # noqa: SLF001 (what pytest itself hands on)
        originalname=item.originalname,
    )
    return control


def changed(function: ast.FunctionDef) -> ast.Module:
    """Return a module with the control alone; each line is where the test's was."""
    end = ast.parse(f"raise {END}").body
    ast.increment_lineno(end[0], (function.end_lineno or 1) - 1)
    function.decorator_list = []
    function.body += end
    module = ast.Module([Comparisons().visit(function)], [])
    return ast.fix_missing_locations(module)


class Comparisons(ast.NodeTransformer):
    """Calls `compare` in the place of each `assert a == b` and `assert a in b`."""

    def visit_Assert(self, node: ast.Assert) -> ast.stmt:
        """Change a statement, if it is one of the two."""
        match node.test:
            case ast.Compare(left, [ast.Eq() | ast.In() as operator], [right]):
                name = ast.Constant(OPERATORS[type(operator)])
                function = ast.Name(COMPARE, ast.Load())
                call = ast.Expr(ast.Call(function, [left, name, right], []))
                return ast.copy_location(call, node)
        return node


def compare(left: Any, operator: str, right: Any) -> None:
    """Compare with the right value and with another, in an order that none can know.

    Raises:
        AssertionError: The right one is not what is compared.
        EqualToAllError: The other one is.
    """
    order = [True, False] * TIMES
    _shuffle(order)
    # What is not the same as in the test may be equal to the other value, honestly.
    for is_right in [True, *order]:
        if is_right and not holds(left, operator, right):
            raise AssertionError
        if not is_right and is_equal_to_all(left, operator, right):
            raise EqualToAllError


def holds(left: Any, operator: str, right: Any) -> bool:
    """Compare as the test does."""
    return bool(left == right if operator == "==" else left in right)


def is_equal_to_all(left: Any, operator: str, right: Any) -> bool:
    """Tell whether a comparison holds for a value for which it must not."""
    try:
        if operator == "==":
            return holds(left, operator, other_than(right))
        return holds(left + ODD if type(left) is str else object(), operator, right)
    except Exception:  # noqa: BLE001 (to refuse the comparison is an honest answer)
        return False


def other_than(value: Any) -> Any:
    """Return a value of the same type, where that is a plain one, but not equal."""
    kind = type(value)
    if kind in {int, float}:
        return value + 1
    if kind is str:
        return value + ODD
    if kind in {list, tuple}:
        return kind([*value, ODD])
    if kind is dict:
        return {**value, ODD: ODD}
    return object()
