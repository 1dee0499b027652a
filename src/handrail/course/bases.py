"""Cuts the bases of a class that are not there yet."""

import ast

from handrail.course.symbols import names_used, split_lines


def lost_bases(statement: ast.stmt, missing: set[str]) -> list[ast.expr]:
    """Return the bases that a class can do without, as it has others."""
    bases = bases_of(statement)
    lost = [base for base in bases if names_used([base]) & missing]
    return lost if len(lost) < len(bases) else []


def without_bases(source: str, missing: set[str]) -> str:
    """Return the source without the bases that its classes can do without."""
    for statement in reversed(ast.parse(source).body):
        lost = lost_bases(statement, missing)
        if lost:
            source = keep_others(source, bases_of(statement), lost)
    return source


def keep_others(source: str, bases: list[ast.expr], lost: list[ast.expr]) -> str:
    """Return the source without some bases of a class; the rest is as it was.

    Bases on a line between their brackets go up to the class's name.
    """
    places = [place_of(source, base) for base in bases]
    between = source[places[0].stop : places[1].start]
    kept = [p for p, base in zip(places, bases, strict=True) if base not in lost]
    text = between.join(source[place] for place in kept)
    before, after = source[: places[0].start], source[places[-1].stop :]
    if before.rstrip().endswith("(") and after.lstrip().startswith("):"):
        before, after = before.rstrip(), after.lstrip()
    return f"{before}{text}{after}"


def bases_of(statement: ast.stmt) -> list[ast.expr]:
    """Return the bases of a class; any other statement has none."""
    return statement.bases if isinstance(statement, ast.ClassDef) else []


def place_of(source: str, node: ast.expr) -> slice:
    """Return where a node stands in a source."""
    first = index(source, node.lineno, node.col_offset)
    end = index(source, node.end_lineno or node.lineno, node.end_col_offset or 0)
    return slice(first, end)


def index(source: str, line: int, column: int) -> int:
    """Return a place in a text, for a line from 1 and a column in bytes."""
    lines = split_lines(source)
    before = "".join(lines[: line - 1])
    return len(before) + len(lines[line - 1].encode()[:column].decode())
