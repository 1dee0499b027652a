"""What a test hands in, in contrast to what comes out of the application.

A number in an assertion says by itself what was wanted. A name may stand for one: a
case of the test, a constant of its file, or what the test has assigned to it.
"""

import ast
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cached_property
from typing import Any

from handrail.runner.worker.finding.scope import Scope, inside
from handrail.runner.worker.plain import ATOMS, CONTAINERS

PARTS = (
    ast.Constant,
    ast.JoinedStr,
    ast.FormattedValue,
    ast.List,
    ast.Tuple,
    ast.Set,
    ast.Dict,
    ast.Subscript,
    ast.Slice,
    ast.BinOp,
    ast.UnaryOp,
    ast.operator,
    ast.unaryop,
    ast.expr_context,
)
NAMING = ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef
Binding = tuple[str, ast.expr | None]


class Givens:
    """The expressions of a scope that are given, and their values."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.asked: set[str] = set()

    @cached_property
    def bindings(self) -> dict[str, list[ast.expr | None]]:
        """What the function assigns to each name; None for what is no expression."""
        found: dict[str, list[ast.expr | None]] = {}
        if self.scope.function:
            for name, value in bound_in(self.scope.function.body):
                found.setdefault(name, []).append(value)
        return found

    @cached_property
    def constants(self) -> set[str]:
        """The names that the file of tests assigns to."""
        assigned = (s for s in self.scope.tree.body if not isinstance(s, NAMING))
        return {name for name, _ in bound_in(assigned)}

    @cached_property
    def changed(self) -> set[str]:
        """Names of which a method is called: what they hold may not be what it was."""
        nodes = ast.walk(self.scope.function) if self.scope.function else ()
        looked_up = (n.value for n in nodes if isinstance(n, ast.Attribute))
        return {node.id for node in looked_up if isinstance(node, ast.Name)}

    def holds(self, node: ast.expr) -> bool:
        """Tell whether an expression is made of given values alone."""
        return all(
            self.has(part.id) if isinstance(part, ast.Name) else isinstance(part, PARTS)
            for part in ast.walk(node)
        )

    def has(self, name: str) -> bool:
        """Tell whether a name stands for a given value."""
        if name not in self.scope.names or not is_plain(self.scope.names[name]):
            return False
        if name in self.bindings:
            return self._is_assigned(name)
        function = self.scope.function
        if function and name in parameters(function):
            return is_helper(function) or name in cases(function)
        return name in self.constants

    def _is_assigned(self, name: str) -> bool:
        if name in self.asked or name in self.changed:
            return False
        self.asked.add(name)
        values = self.bindings[name]
        given = all(value is not None and self.holds(value) for value in values)
        self.asked.discard(name)
        return given

    def value(self, node: ast.expr) -> Any:
        """Return the value of an expression that is given.

        Raises:
            Exception: There is none: an item is missing, say.
        """
        whole = ast.fix_missing_locations(ast.Expression(deepcopy(node)))
        parts = (part for part in ast.walk(node) if isinstance(part, ast.Name))
        names = {part.id: self.scope.names[part.id] for part in parts}
        # Plain values alone are in it, and no name leads anywhere.
        return eval(compile(whole, "", "eval"), {"__builtins__": {}}, names)  # noqa: S307


def is_plain(value: Any) -> bool:
    """Tell whether a value is a number, a text or the like, or made of such alone."""
    if type(value) in ATOMS:
        return True
    if type(value) is dict:
        return all(is_plain(k) and is_plain(v) for k, v in value.items())
    return type(value) in CONTAINERS and all(map(is_plain, value))


def bound_in(body: Iterable[ast.stmt]) -> Iterator[Binding]:  # noqa: C901 (a table)
    """Give the names that statements assign to, each with what it gets."""
    for statement in body:
        match statement:
            case ast.Assign(targets, value):
                for target in targets:
                    yield from bound(target, value)
            case ast.AnnAssign(target, _, value) | ast.AugAssign(target, _, value):
                yield from bound(target, value)
            case ast.For(target, items):
                yield from bound(target, items, is_one=False)
            case ast.With(items):
                for item in items:
                    if item.optional_vars:
                        yield from bound(item.optional_vars, None)
            case ast.Import(aliases) | ast.ImportFrom(_, aliases):
                for alias in aliases:
                    yield alias.asname or alias.name.partition(".")[0], None
            case ast.FunctionDef(name) | ast.ClassDef(name):
                yield name, None
        yield from bound_in(inside(statement))


def bound(
    target: ast.expr, value: ast.expr | None, *, is_one: bool = True
) -> Iterator[Binding]:
    """Give the names of the target of an assignment, each with what it gets.

    Args:
        is_one: Whether it gets the value itself, and not what is in it.
    """
    match target, value:
        case ast.Name(name), _:
            yield name, value
        case (ast.Tuple(names), ast.Tuple(values)) if is_one and len(names) == len(
            values
        ):
            for one, its in zip(names, values, strict=True):
                yield from bound(one, its)
        case ((ast.Tuple(names) | ast.List(names)), _):
            for one in names:
                yield from bound(one, value)


def parameters(function: ast.FunctionDef) -> set[str]:
    """Return the names of a function's parameters."""
    words = function.args
    every = [*words.posonlyargs, *words.args, *words.kwonlyargs, words.vararg]
    return {word.arg for word in (*every, words.kwarg) if word}


def is_helper(function: ast.FunctionDef) -> bool:
    """Tell whether a test calls a function, with arguments of its own."""
    return not function.decorator_list and not function.name.startswith("test")


def cases(function: ast.FunctionDef) -> set[str]:
    """Return the parameters of a test that each of its cases sets."""
    return {
        name
        for decorator in function.decorator_list
        if isinstance(decorator, ast.Call) and decorator.args
        if isinstance(decorator.func, ast.Attribute)
        if decorator.func.attr == "parametrize"
        for name in names_in(decorator.args[0])
    }


def names_in(node: ast.expr) -> Iterator[str]:
    """Give the names that the first argument of `parametrize` holds."""
    match node:
        case ast.Constant(str() as text):
            yield from (name.strip() for name in text.split(","))
        case ast.Tuple(items) | ast.List(items):
            for item in items:
                yield from names_in(item)
