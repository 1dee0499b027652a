"""Merges a change of the course into a learner's file, symbol by symbol."""

import ast
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from merge3 import Merge3

from handrail.course.edits import put_lines, remove
from handrail.course.symbols import (
    defined,
    find,
    span,
    split_lines,
    symbol_lines,
)

WHOLE_FILE = ""


@dataclass(frozen=True)
class Merged:
    """The outcome of a merge.

    Attributes:
        text: The merged file.
        replaced: What of the learner's gave way to the course's version: names of
            symbols, or `WHOLE_FILE`.
    """

    text: str
    replaced: tuple[str, ...] = ()


class Sides(NamedTuple):
    """The three texts of a merge: what both began with, the learner's, the course's."""

    base: str
    mine: str
    theirs: str


class ConflictError(Exception):
    """Both sides changed the same lines."""


def merge_python(base: str, mine: str, theirs: str) -> Merged:
    """Merge a Python file.

    Each symbol is merged by itself. Where both sides changed the same lines of one,
    the course's version of that symbol is taken. What stands between the symbols is
    merged by lines, and what both sides added is kept. If that leaves a conflict, or
    what comes out is not Python, the course's whole file is taken.
    """
    try:
        sides, replaced = settle_symbols(Sides(base, mine, theirs))
        text = "".join(merged_lines(sides, keep_both=True))
        ast.parse(text)
    except (ConflictError, LookupError, SyntaxError, ValueError):  # a null byte
        return Merged(theirs, (WHOLE_FILE,))
    return Merged(text, tuple(replaced))


def merge_text(base: str, mine: str, theirs: str) -> Merged:
    """Merge any other file; at a conflict the course's file is taken."""
    try:
        return Merged("".join(merged_lines(Sides(base, mine, theirs))))
    except ConflictError:
        return Merged(theirs, (WHOLE_FILE,))


def settle_symbols(sides: Sides) -> tuple[Sides, list[str]]:
    """Make the symbols of all three sides agree, and name those that gave way."""
    base, mine, theirs = (defined(ast.parse(text)) for text in sides)
    replaced = []
    for name in theirs:
        owner, _, _ = name.rpartition(".")
        if owner in base and lines_of(sides.base, owner) == lines_of(
            sides.theirs, owner
        ):
            continue  # the class is merged whole
        if name in base and name in mine:
            sides, gave_way = settle(sides, name)
            replaced += [name] if gave_way else []
        elif name in mine and owner in {"", *base}:
            is_same = lines_of(sides.mine, name) == lines_of(sides.theirs, name)
            replaced += [] if is_same else [name]
            twice = find(ast.parse(sides.mine), name)
            sides = sides._replace(mine=remove(sides.mine, [twice]))
    return sides, replaced


def settle(sides: Sides, name: str) -> tuple[Sides, bool]:
    """Make one symbol agree on all sides; tell whether the learner's gave way."""
    is_class = isinstance(find(ast.parse(sides.theirs), name), ast.ClassDef)
    versions = Sides(*(lines_of(text, name) for text in sides))
    try:
        agreed, gave_way = "".join(merged_lines(versions, keep_both=is_class)), False
    except ConflictError:
        agreed, gave_way = versions.theirs, True
    return Sides(*(put_lines(text, name, agreed) for text in sides)), gave_way


def lines_of(source: str, name: str) -> str:
    """Return a symbol's lines as they stand, its indentation included."""
    return "".join(symbol_lines(source, name))


def merged_lines(sides: Sides, *, keep_both: bool = False) -> Iterator[str]:
    """Yield the lines of a three-way merge.

    Args:
        keep_both: Settle what both sides added at one place, and imports that both
            changed, by keeping the statements of both.

    Raises:
        ConflictError: Both sides changed the same lines.
    """
    base, mine, theirs = (split_lines(text) for text in sides)
    for kind, *lines in Merge3(base, mine, theirs).merge_groups():
        if kind != "conflict":
            yield from lines[0]
        elif keep_both and (not lines[0] or are_imports([*lines[1], *lines[2]])):
            yield from lines[2]
            yield from additions(lines[1], lines[2])
        else:
            raise ConflictError


def additions(mine: Iterable[str], theirs: Iterable[str]) -> list[str]:
    """Return what mine adds to theirs: statements whole, other lines one by one."""
    there = {piece.strip() for piece in pieces(theirs)}
    return [p for p in pieces(mine) if not p.strip() or p.strip() not in there]


def pieces(lines: Iterable[str]) -> list[str]:
    """Split lines after each statement; after each line where they are not Python."""
    whole = list(lines)
    try:
        body = ast.parse(textwrap.dedent("".join(whole))).body
    except SyntaxError:
        return whole
    ends = [0, *(span(statement).end for statement in body), len(whole)]
    return ["".join(whole[first:end]) for first, end in pairwise(ends)]


def are_imports(lines: Iterable[str]) -> bool:
    """Tell whether lines are whole import statements, or empty."""
    try:
        body = ast.parse("".join(lines)).body
    except SyntaxError:
        return False
    return all(isinstance(statement, ast.Import | ast.ImportFrom) for statement in body)
