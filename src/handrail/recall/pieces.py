"""The body of a function in pieces: a statement each, or the head of a block."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import dedent

from handrail.course.symbols import first_line, is_docstring, span, split_lines

Function = ast.FunctionDef | ast.AsyncFunctionDef
STEP = " " * 4


@dataclass(frozen=True)
class Piece:
    """A statement, or what stands before a block: `if name in checks:`.

    Attributes:
        text: Without its indentation; it may have several lines.
        level: How far it is indented in the body, from 0.
    """

    text: str
    level: int

    @property
    def plain(self) -> str:
        """What two pieces have in common that differ in their layout alone."""
        return "".join(self.text.split())

    def at(self, level: int) -> str:
        """Return it as lines that are indented so far."""
        lines = self.text.splitlines()
        return "".join(f"{STEP * level}{line}\n" for line in lines)


def function_in(code: str) -> Function | None:
    """Return the function that a code defines; None where it defines anything else.

    Imports before it do not count.

    Raises:
        SyntaxError: The code is not Python.
    """
    body = ast.parse(code).body
    found = [s for s in body if not isinstance(s, ast.Import | ast.ImportFrom)]
    if len(found) == 1 and isinstance(found[0], Function):
        return found[0]
    return None


def head_of(code: str, function: Function) -> str:
    """Return a function up to its docstring, with its decorators."""
    first, end = first_line(function) - 1, first_line(body_of(function)[0]) - 1
    lines = split_lines(code)[first:end]
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return "".join(lines)


def pieces_of(code: str, function: Function) -> list[Piece]:
    """Return the body of a function in pieces, without docstring and comments."""
    return list(of_block(split_lines(code), body_of(function), 0))


def body_of(function: Function) -> list[ast.stmt]:
    """Return the statements of a function after its docstring."""
    return function.body[is_docstring(function.body[0]) :] or function.body


def of_block(
    lines: Sequence[str], block: Sequence[ast.stmt], level: int
) -> Iterator[Piece]:
    """Yield the pieces of a block."""
    for statement in block:
        yield from of_statement(lines, statement, level)


def of_statement(
    lines: Sequence[str], statement: ast.stmt, level: int
) -> Iterator[Piece]:
    """Yield the pieces of a statement: one, or the head of each of its blocks."""
    below: list[ast.stmt] = getattr(statement, "body", [])
    place = span(statement)
    if not below or first_line(below[0]) == statement.lineno:
        yield Piece(cut(lines, place.first, place.end), level)
        return
    yield Piece(cut(lines, place.first, first_line(below[0]) - 1), level)
    yield from of_block(lines, below, level + 1)
    for handler in getattr(statement, "handlers", []):
        head = cut(lines, handler.lineno - 1, first_line(handler.body[0]) - 1)
        yield Piece(head, level)
        yield from of_block(lines, handler.body, level + 1)
    yield from of_else(lines, getattr(statement, "orelse", []), level)
    if last := getattr(statement, "finalbody", []):
        yield Piece("finally:", level)
        yield from of_block(lines, last, level + 1)


def of_else(
    lines: Sequence[str], block: Sequence[ast.stmt], level: int
) -> Iterator[Piece]:
    """Yield what comes after `else` or `elif`."""
    if not block:
        return
    first = block[0]
    begins = lines[first.lineno - 1].lstrip()
    if isinstance(first, ast.If) and begins.startswith("elif"):
        yield from of_statement(lines, first, level)
        return
    yield Piece("else:", level)
    yield from of_block(lines, block, level + 1)


def cut(lines: Sequence[str], first: int, end: int) -> str:
    """Return lines without their indentation, and without comments."""
    return without_comments(dedent("".join(lines[first:end]))).rstrip("\n")


def without_comments(text: str) -> str:
    """Return a text without the lines that are empty or hold a comment alone."""
    kept = (line for line in split_lines(text) if line.strip())
    return "".join(line for line in kept if not line.lstrip().startswith("#"))
