"""What the start of a repair defines beside its symbol, and the solution nowhere."""

import ast
from collections.abc import Mapping

from handrail.course.edits import is_import, remove
from handrail.course.model import Exercise
from handrail.course.stage import Files, is_python, read_code, read_text
from handrail.course.symbols import dedented, find, names_bound, span


def leftovers(exercise: Exercise) -> dict[str, str]:
    """Return what an exercise's start defines beside its symbol: name to code.

    Raises:
        SyntaxError: The start is not Python.
    """
    if exercise.starts_as is None or not is_python(exercise.symbol):
        return {}
    own = (exercise.symbol.name or "").rpartition(".")[2]
    code = read_code(exercise.starts_as.source)
    return {
        name: dedented(code, span(statement))
        for statement in ast.parse(code).body
        if not is_import(statement) and own not in names_bound(statement)
        for name in names_bound(statement)
    }


def without_leftovers(files: Mapping[str, bytes], exercise: Exercise) -> Files:
    """Return files without what an exercise's solution has nowhere.

    Raises:
        LookupError: The class that it belongs to is not there.
        SyntaxError: The file is not Python.
    """
    path = exercise.symbol.path
    if not exercise.gone:
        return dict(files)
    source, end = read_text(files[path])
    left = left_over(source, exercise)
    return {**files, path: remove(source, left).replace("\n", end).encode()}


def code_left_over(files: Mapping[str, bytes], exercise: Exercise) -> list[str]:
    """Return the code in files that an exercise's solution has nowhere.

    Raises:
        LookupError: The class that it belongs to is not there.
        SyntaxError: The file is not Python.
    """
    if not exercise.gone:
        return []
    source, _ = read_text(files[exercise.symbol.path])
    return [dedented(source, span(s)) for s in left_over(source, exercise)]


def left_over(source: str, exercise: Exercise) -> list[ast.stmt]:
    """Return the statements of a file that define what has to be gone."""
    tree, gone = ast.parse(source), {*exercise.gone}
    owner, _, _ = (exercise.symbol.name or "").rpartition(".")
    body = getattr(find(tree, owner), "body", []) if owner else tree.body
    return [s for s in body if gone.intersection(names_bound(s)) and has_value(s)]


def has_value(statement: ast.stmt) -> bool:
    """Tell a definition from a name that is only given a type."""
    return getattr(statement, "value", statement) is not None
