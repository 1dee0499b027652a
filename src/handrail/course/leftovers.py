"""What one version of a file defines or imports, and another nowhere.

The start of a repair may define more than its symbol; a learner's code may need an
import that the solution does without.
"""

import ast
from collections.abc import Collection, Iterator, Mapping
from copy import copy

from handrail.course.edits import is_import, remove
from handrail.course.model import Exercise
from handrail.course.stage import Files, is_python, read_code, read_text
from handrail.course.symbols import dedented, find, names_bound, span

IMPORT = ast.Import | ast.ImportFrom


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


def without_imports(
    files: Mapping[str, bytes], exercise: Exercise, reference: Mapping[str, bytes]
) -> Files:
    """Return files without imports that came with an exercise's start alone.

    What the file still uses stays.

    Args:
        reference: Files as they are when all is done.

    Raises:
        SyntaxError: One of the files is not Python.
    """
    path = exercise.symbol.path
    if exercise.starts_as is None or not is_python(exercise.symbol):
        return dict(files)
    source, end = read_text(files[path])
    tree, whole = ast.parse(source), ast.parse(reference[path])
    brought = {*imports_in(ast.parse(read_code(exercise.starts_as.source)))}
    used = names_used(tree)
    left = [
        statement
        for code, statement in imports_in(tree).items()
        if code in brought - {*imports_in(whole)}
        and not used.intersection(names_imported(statement))
    ]
    return {**files, path: remove(source, left).replace("\n", end).encode()}


def imports_in(tree: ast.Module) -> dict[str, ast.Import | ast.ImportFrom]:
    """Return the imports of a module by what they say."""
    return {ast.dump(s): s for s in tree.body if isinstance(s, IMPORT)}


def names_imported(statement: ast.Import | ast.ImportFrom) -> set[str]:
    """Return the names that an import gives a value to."""
    names = [alias.asname or alias.name for alias in statement.names]
    return {name.partition(".")[0] for name in names}


def imports_lost(code: str, mine: bytes, theirs: bytes) -> str:
    """Return the imports by which code goes in one version of its file, not in another.

    Raises:
        SyntaxError: The code, or a version, is not Python.
    """
    used, tree = names_used(ast.parse(code)), ast.parse(theirs)
    there = {name for i in imports_in(tree).values() for name in names_imported(i)}
    lost = used - there - {name for s in tree.body for name in names_bound(s)}
    found = imports_in(ast.parse(mine)).values()
    return "".join(f"{line}\n" for i in found for line in lines_for(i, lost))


def lines_for(statement: IMPORT, names: Collection[str]) -> Iterator[str]:
    """Yield a line for each of the names that an import gives a value to."""
    for alias in statement.names:
        one = copy(statement)
        one.names = [alias]
        if names_imported(one) <= {*names}:
            yield ast.unparse(one)


def names_used(tree: ast.Module) -> set[str]:
    """Return the names that a module reads or writes."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def has_value(statement: ast.stmt) -> bool:
    """Tell a definition from a name that is only given a type."""
    return getattr(statement, "value", statement) is not None
