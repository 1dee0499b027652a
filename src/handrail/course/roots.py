"""Cuts a composition root: leaves out what names a module that is not there yet."""

import ast
from collections.abc import Iterator

from handrail.course.edits import remove
from handrail.course.model import CourseError
from handrail.course.parts import Loss, losses, without_part
from handrail.course.symbols import Definition, is_docstring, names_bound, names_used

Import = ast.Import | ast.ImportFrom


def cut(source: str, absent: frozenset[str]) -> str:
    """Return the source without the statements that depend on absent modules.

    Such an import goes, then every statement that uses a name it bound, then what
    used those, until nothing dangles. A function left with its docstring alone
    goes as well, and so does an import that nothing uses any more. Where a statement
    can do without the part that names what is absent, that part goes alone.

    Args:
        source: A composition root of the solution.
        absent: Dotted names of the modules that later chapters bring.

    Raises:
        CourseError: One import statement names both present and absent modules.
    """
    before = names_used(ast.parse(source).body)
    while loss := next(lost_parts(ast.parse(source).body, absent), None):
        source = without_part(source, *loss)
    body = ast.parse(source).body
    lost = lost_imports(body, absent)
    doomed = [*lost, *dangling(body, bound(*lost))]
    return remove(source, [*doomed, *unused(body, before, doomed)])


def lost_parts(body: list[ast.stmt], absent: frozenset[str]) -> Iterator[Loss]:
    """Yield the parts of a module that name what is absent, in statements that stay."""
    yield from parts_within(body, bound(*lost_imports(body, absent)))


def lost_imports(body: list[ast.stmt], absent: frozenset[str]) -> list[Import]:
    """Return the imports of modules that are absent."""
    imports = (statement for statement in body if isinstance(statement, Import))
    return [statement for statement in imports if names_absent(statement, absent)]


def names_absent(statement: Import, absent: frozenset[str]) -> bool:
    """Tell whether an import asks for modules that are absent."""
    if isinstance(statement, ast.Import):
        asked = [alias.name in absent for alias in statement.names]
    else:
        module = statement.module or ""
        asked = [
            module in absent or f"{module}.{alias.name}" in absent
            for alias in statement.names
        ]
    if any(asked) and not all(asked):
        raise CourseError(
            f"line {statement.lineno}: one import names modules of earlier and later "
            "chapters. Give each module an import statement of its own."
        )
    return all(asked)


def bound(*imports: Import) -> set[str]:
    """Return the names that imports bind."""
    aliases = (alias for statement in imports for alias in statement.names)
    return {(alias.asname or alias.name).partition(".")[0] for alias in aliases}


def parts_within(body: list[ast.stmt], missing: set[str]) -> Iterator[Loss]:
    """Yield the parts that go when names are missing, nested ones included."""
    doomed, missing = falling(body, missing)
    for statement in body:
        if statement in doomed or not names_used([statement]) & missing:
            continue
        yield from losses(statement, missing)
        if isinstance(statement, Definition):
            yield from parts_within(statement.body, missing)


def dangling(body: list[ast.stmt], missing: set[str]) -> list[ast.stmt]:
    """Return the statements that go when names are missing, nested ones included."""
    doomed, missing = falling(body, missing)
    for statement in body:
        if isinstance(statement, Definition) and statement not in doomed:
            doomed += dangling(statement.body, missing)
    return doomed


def falling(body: list[ast.stmt], missing: set[str]) -> tuple[list[ast.stmt], set[str]]:
    """Return which statements go as a whole, and which names are missing then."""
    doomed: list[ast.stmt] = []
    while new := [s for s in body if s not in doomed and dangles(s, missing)]:
        doomed += new
        missing = missing.union(*(names_bound(s) for s in new))
    return doomed, missing


def dangles(statement: ast.stmt, missing: set[str]) -> bool:
    """Tell whether a statement cannot stay when names are missing.

    A definition cannot when its signature needs one of them, or when nothing of its
    body is left.
    """
    if not names_used([statement]) & missing:  # most of them, and quickly told
        return False
    body = statement.body if isinstance(statement, Definition) else []
    parts = [part for _, part in losses(statement, missing)]
    if names_used([statement], but=[*body, *parts]) & missing:
        return True
    doomed = dangling(body, missing)
    kept = [s for s in body if s not in doomed and not is_docstring(s)]
    return bool(doomed and not kept)


def unused(
    body: list[ast.stmt], before: set[str], doomed: list[ast.stmt]
) -> list[ast.stmt]:
    """Return the imports of names that were used before, and are no more."""
    after = names_used(body, doomed)
    imports = [s for s in body if isinstance(s, Import) and s not in doomed]
    return [s for s in imports if bound(s) & before and not bound(s) & after]
