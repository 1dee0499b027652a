"""Brings an exercise back to its start, or its solution in, wherever its code went."""

import ast
from collections.abc import Mapping
from pathlib import Path

from handrail.course.model import Course, Exercise
from handrail.course.stage import (
    Files,
    is_template,
    stage,
    start_code,
    with_code,
)
from handrail.course.symbols import append_symbol, defined, names_bound, remove
from handrail.workspace.workspace import Workspace


def reset(course: Course, workspace: Workspace, exercise: Exercise) -> Path:
    """Bring one exercise back to its start; return the snapshot of what was there.

    Raises:
        OSError: A file could not be written; what was there is as it was.
    """
    snapshot = workspace.snapshot(f"before reset of {exercise.id}")
    reference = stage(course, exercise.chapter_number)
    code = start_code(reference, exercise)
    files = put_back(workspace.files(), exercise, code, reference)
    workspace.write({exercise.symbol.path: files[exercise.symbol.path]})
    return snapshot


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
    try:
        return with_code(files, symbol, without_repeats(files, exercise, code))
    except (SyntaxError, UnicodeDecodeError):
        pass
    except LookupError:
        if symbol.path in files and symbol.name and not is_template(symbol):
            source = files[symbol.path].decode("utf-8-sig")
            appended = append_symbol(source, symbol.name, code)
            return {**files, symbol.path: appended.encode()}
    return with_code({**files, symbol.path: reference[symbol.path]}, symbol, code)


def without_repeats(files: Mapping[str, bytes], exercise: Exercise, code: str) -> str:
    """Leave out what comes along with a symbol and is in the learner's file already."""
    symbol = exercise.symbol
    if symbol.name is None or is_template(symbol):
        return code
    owner, _, own_name = symbol.name.rpartition(".")
    there = defined(ast.parse(files.get(symbol.path, b"")))
    have = {name.removeprefix(f"{owner}.") for name in there} - {own_name}
    repeats = [s for s in ast.parse(code).body if have.intersection(names_bound(s))]
    return remove(code, repeats).lstrip("\n")
