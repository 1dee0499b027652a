"""The statements of a function that run, by the lines that they stand on."""

import ast
from collections.abc import Iterator

from handrail.course.symbols import first_line, is_docstring

Function = ast.FunctionDef | ast.AsyncFunctionDef
# Python may spare itself these, so that they ran cannot be seen.
UNSEEN = (ast.Pass, ast.Global, ast.Nonlocal, ast.Try, ast.TryStar, ast.Match)


def functions_in(tree: ast.AST) -> dict[int, Function]:
    """Return all functions of a code by the line on which each begins."""
    found = (node for node in ast.walk(tree) if isinstance(node, Function))
    return {first_line(node): node for node in found}


def statements_of(function: Function) -> Iterator[ast.stmt]:
    """Yield the statements of a function, in their order, without its docstring.

    A function in it is a statement, and what stands in that is not.
    """
    has_docstring = is_docstring(function.body[0])
    return below(function.body[has_docstring:])


def below(block: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield statements, each before those of its own blocks."""
    for statement in block:
        yield statement
        if not isinstance(statement, Function | ast.ClassDef):
            for inner in blocks_of(statement):
                yield from below(inner)


def blocks_of(statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """Yield the blocks of a statement, in their order."""
    yield getattr(statement, "body", [])
    parts = [*getattr(statement, "handlers", []), *getattr(statement, "cases", [])]
    yield from (part.body for part in parts)
    yield getattr(statement, "orelse", [])
    yield getattr(statement, "finalbody", [])


def own_lines(statement: ast.stmt) -> range:
    """Return the lines of a statement, without those of its blocks."""
    inner = next((block for block in blocks_of(statement) if block), None)
    first, end = first_line(statement), statement.end_lineno or statement.lineno
    if inner is None:
        return range(first, end + 1)
    return range(first, max(first_line(inner[0]), first + 1))


def is_seen(statement: ast.stmt) -> bool:
    """Tell whether a run shows for sure that a statement ran, or that it did not."""
    if isinstance(statement, UNSEEN):
        return False
    if isinstance(statement, ast.Expr):
        return not isinstance(statement.value, ast.Constant)
    return not (isinstance(statement, ast.AnnAssign) and statement.value is None)
