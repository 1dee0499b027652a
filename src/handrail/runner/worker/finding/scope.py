"""Where a test failed: the statement, and the names that can be seen from it."""

import ast
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile, takewhile
from types import CodeType, FunctionType, TracebackType
from typing import Any

FILES = 64  # of tests, whose trees are kept

Sources = Mapping[str, bytes]


@dataclass(frozen=True)
class Scope:
    """What can be seen from a place in a file of tests.

    Attributes:
        function: The function around it; None in the module itself.
        names: What stands for what there, as far as it is known.
        sources: The text of each file of tests.
    """

    tree: ast.Module
    function: ast.FunctionDef | None
    names: Mapping[str, Any]
    sources: Sources

    @property
    def body(self) -> list[ast.stmt]:
        """The statements of the function or of the module."""
        return self.function.body if self.function else self.tree.body

    @property
    def definition(self) -> ast.FunctionDef:
        """The function around it.

        Raises:
            LookupError: There is none.
        """
        if self.function is None:
            raise LookupError
        return self.function

    def is_of_tests(self, value: object) -> bool:
        """Tell whether a function or a class is made in a file of tests."""
        if type(value) is FunctionType:
            return value.__code__.co_filename in self.sources
        if not issubclass(type(value), type):
            return False
        return getattr(value, "__module__", None) == self.names.get("__name__")

    def within(self, function: FunctionType) -> "Scope":
        """Return the scope of a function of the tests, with its parameters unknown."""
        code = function.__code__
        tree = tree_of(self.sources[code.co_filename])
        names = ChainMap(dict(closure(function)), function.__globals__)
        return Scope(tree, function_of(tree, code), names, self.sources)


@dataclass(frozen=True)
class Place:
    """Where a test failed.

    Attributes:
        line: Counted from 1.
        path: The statements around it, the innermost last; none if there is no such.
        is_end: Whether it raised itself, and nothing that it called.
    """

    file: str
    line: int
    path: tuple[ast.stmt, ...]
    scope: Scope
    is_end: bool

    @property
    def statement(self) -> ast.stmt | None:
        """The statement that failed."""
        return self.path[-1] if self.path else None

    @property
    def check(self) -> str | None:
        """The lines of that statement, up to the block that it may have, dedented."""
        if self.statement is None:
            return None
        body: list[ast.stmt] = getattr(self.statement, "body", [])
        end = body[0].lineno - 1 if body else self.statement.end_lineno
        source = self.scope.sources[self.file].decode(errors="replace")
        lines = source.splitlines()[self.statement.lineno - 1 : end]
        indent = self.statement.col_offset
        return "\n".join(line[indent:] for line in lines).strip()


def places_of(error: BaseException, sources: Sources) -> list[Place]:
    """Return the way through the tests to where they failed, the outermost place first.

    It ends where they left for code that is not theirs. What that calls back may stand
    in a test, too: it is not meant.
    """
    trace = list(entries(error.__traceback__))
    reached = dropwhile(lambda e: code_of(e).co_filename not in sources, trace)
    left = takewhile(lambda e: code_of(e).co_filename in sources, reached)
    named = [entry for entry in left if is_named(code_of(entry))]
    return [place_of(entry, sources, is_end=entry is trace[-1]) for entry in named]


def place_of(entry: TracebackType, sources: Sources, *, is_end: bool) -> Place:
    """Return the place that an entry of a traceback is at."""
    frame, code, line = entry.tb_frame, code_of(entry), entry.tb_lineno
    tree = tree_of(sources[code.co_filename])
    names = ChainMap(frame.f_locals, frame.f_globals)
    scope = Scope(tree, function_of(tree, code), names, sources)
    path = tuple(around(scope.body, line))
    return Place(code.co_filename, line, path, scope, is_end)


def entries(trace: TracebackType | None) -> Iterator[TracebackType]:
    """Give the entries of a traceback, the outermost first."""
    while trace:
        yield trace
        trace = trace.tb_next


def code_of(entry: TracebackType) -> CodeType:
    """Return the code that an entry of a traceback is in."""
    return entry.tb_frame.f_code


def is_named(code: CodeType) -> bool:
    """Tell whether code is a function's or a module's: no lambda, no comprehension."""
    return code.co_name == "<module>" or not code.co_name.startswith("<")


@lru_cache(FILES)
def tree_of(source: bytes) -> ast.Module:
    """Return the syntax tree of a file of tests; it is not to be changed."""
    return ast.parse(source)


def function_of(tree: ast.Module, code: CodeType) -> ast.FunctionDef | None:
    """Return the definition that a function's code was made from."""
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    same = (node for node in nodes if node.name == code.co_name)
    return next((n for n in same if first_line(n) == code.co_firstlineno), None)


def first_line(function: ast.FunctionDef) -> int:
    """Return the line on which a definition begins, its decorators included."""
    lines = (decorator.lineno for decorator in function.decorator_list)
    return min([function.lineno, *lines])


def around(body: Iterable[ast.stmt], line: int) -> Iterator[ast.stmt]:
    """Give the statements that a line stands in, the outermost first."""
    for statement in body:
        if statement.lineno <= line <= (statement.end_lineno or 0):
            yield statement
            yield from around(inside(statement), line)


def inside(statement: ast.stmt) -> Iterator[ast.stmt]:
    """Give the statements of a statement's blocks, but of no function's."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return
    for block in ("body", "orelse", "finalbody"):
        yield from getattr(statement, block, ())
    for handler in getattr(statement, "handlers", ()):
        yield from handler.body


def closure(function: FunctionType) -> Iterator[tuple[str, Any]]:
    """Give what a function has of the function around it, by name."""
    names, cells = function.__code__.co_freevars, function.__closure__ or ()
    for name, cell in zip(names, cells, strict=True):
        try:
            yield name, cell.cell_contents
        except ValueError:
            continue
