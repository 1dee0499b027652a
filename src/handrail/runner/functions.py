"""Which tests an exercise's files hold, by their text alone."""

import ast
from collections.abc import Iterable
from pathlib import Path

from handrail.runner.job import TestResult

Key = tuple[str, str]


def test_functions(file: Path) -> dict[str, ast.FunctionDef]:
    """Return the test functions of a file by their names.

    Raises:
        OSError: It cannot be read.
        SyntaxError: It is no Python.
    """
    body = ast.parse(file.read_bytes()).body
    functions = (node for node in body if isinstance(node, ast.FunctionDef))
    return {f.name: f for f in functions if f.name.startswith("test_")}


test_functions.__test__ = False  # type: ignore[attr-defined]


def expected(files: Iterable[Path]) -> set[Key]:
    """Return the name of each file with that of each test function in it."""
    return {(file.name, name) for file in files for name in test_functions(file)}


def key(result: TestResult) -> Key:
    """Return the names of the file and of the function that a result is of."""
    return result.file, result.name.partition("[")[0]
