"""Brings an exercise back to its start, or its solution in, wherever its code went."""

import ast
from collections.abc import Mapping
from pathlib import Path

from handrail.course.edits import append_symbol, keep_docstring, remove
from handrail.course.model import Course, Exercise, Symbol
from handrail.course.stage import (
    Files,
    code_of,
    is_python,
    read_text,
    stage,
    start_code,
    with_code,
)
from handrail.course.symbols import defined, names_bound
from handrail.workspace.workspace import Workspace


def reset(course: Course, workspace: Workspace, exercise: Exercise) -> Path:
    """Bring one exercise back to its start; return the snapshot of what was there.

    Raises:
        WorkspaceError: The file cannot be kept in a snapshot.
        OSError: A file could not be written; what was there is as it was.
    """
    mine = workspace.files()
    snapshot = workspace.snapshot(mine, f"before reset of {exercise.slug}")
    finished = stage(course, exercise.chapter_number)
    code = start_code(finished, exercise)
    base = workspace.base_files()
    reference = finished if known_code(base, exercise) is None else base
    files = put_back(mine, exercise, code, reference)
    path = exercise.symbol.path
    workspace.write({path: files[path]}, held=mine)
    return snapshot


def known_code(files: Mapping[str, bytes], exercise: Exercise) -> str | None:
    """Return an exercise's code in files, or None if they have none."""
    try:
        return code_of(files, exercise.symbol)
    except (LookupError, SyntaxError, ValueError):
        return None


def put_back(
    files: Mapping[str, bytes],
    exercise: Exercise,
    code: str,
    reference: Mapping[str, bytes],
) -> Files:
    """Return files with an exercise's symbol set, wherever it has gone.

    A lost symbol is appended to its file. A lost or broken file comes whole from
    `reference`, with the code in it.
    """
    symbol = exercise.symbol
    whole = with_code({**files, symbol.path: reference[symbol.path]}, symbol, code)
    if symbol.path not in files:
        return whole
    try:
        if is_python(symbol):
            return put_symbol_back(files, symbol, code, code_of(reference, symbol))
        return with_code(files, symbol, code)
    except (LookupError, SyntaxError, ValueError):
        return whole


def put_symbol_back(
    files: Mapping[str, bytes], symbol: Symbol, code: str, solution: str
) -> Files:
    """Return files with a symbol of Python set, at the end of its file if it is lost.

    Raises:
        LookupError: The class that it belongs to is not there.
        SyntaxError: The file, or what it would become, is not Python.
    """
    source, end = read_text(files[symbol.path])
    name = symbol.name or ""
    code = keep_docstring(solution, code, name.rpartition(".")[2])
    code = without_repeats(source, name, code)
    try:
        return with_code(files, symbol, code)
    except LookupError:
        text = append_symbol(source, name, code)
        return {**files, symbol.path: text.replace("\n", end).encode()}


def without_repeats(source: str, name: str, code: str) -> str:
    """Leave out what comes along with a symbol and is in the learner's file already."""
    owner, _, own_name = name.rpartition(".")
    there = defined(ast.parse(source))
    have = {known.removeprefix(f"{owner}.") for known in there} - {own_name}
    repeats = [s for s in ast.parse(code).body if have.intersection(names_bound(s))]
    return remove(code, repeats).lstrip("\n")
