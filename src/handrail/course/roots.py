"""Cuts a composition root: leaves out what names a module that is not there yet."""

import ast

from handrail.course.bases import lost_bases, without_bases
from handrail.course.edits import remove
from handrail.course.model import CourseError
from handrail.course.symbols import Definition, is_docstring, names_bound, names_used

Import = ast.Import | ast.ImportFrom


def cut(source: str, absent: frozenset[str]) -> str:
    """Return the source without the statements that depend on absent modules.

    Such an import goes, then every statement that uses a name it bound, then what
    used those, until nothing dangles. A function left with its docstring alone
    goes as well, and so does an import that nothing uses any more. A class stays as
    long as one of its bases does.

    Args:
        source: A composition root of the solution.
        absent: Dotted names of the modules that later chapters bring.

    Raises:
        CourseError: One import statement names both present and absent modules.
    """
    body = ast.parse(source).body
    imports = [s for s in body if isinstance(s, Import)]
    lost = [s for s in imports if names_absent(s, absent)]
    missing = {name for statement in lost for name in bound(statement)}
    doomed = [*lost, *dangling(body, missing)]
    missing = missing.union(*(names_bound(s) for s in doomed))
    doomed += unused(imports, body, doomed)
    return without_bases(remove(source, doomed), missing)


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


def bound(statement: Import) -> set[str]:
    """Return the names that an import binds."""
    return {(a.asname or a.name).partition(".")[0] for a in statement.names}


def dangling(body: list[ast.stmt], missing: set[str]) -> list[ast.stmt]:
    """Return the statements that go when names are missing, nested ones included."""
    doomed: list[ast.stmt] = []
    while new := [s for s in body if s not in doomed and dangles(s, missing)]:
        doomed += new
        missing = missing.union(*(names_bound(s) for s in new))
    for statement in body:
        if isinstance(statement, Definition) and statement not in doomed:
            doomed += dangling(statement.body, missing)
    return doomed


def dangles(statement: ast.stmt, missing: set[str]) -> bool:
    """Tell whether a statement cannot stay when names are missing.

    A definition cannot when its signature or a decorator needs one of them, or when
    nothing of its body is left.
    """
    body = statement.body if isinstance(statement, Definition) else []
    if names_used([statement], but=[*body, *lost_bases(statement, missing)]) & missing:
        return True
    doomed = dangling(body, missing)
    kept = [s for s in body if s not in doomed and not is_docstring(s)]
    return bool(doomed and not kept)


def unused(
    imports: list[Import], body: list[ast.stmt], doomed: list[ast.stmt]
) -> list[ast.stmt]:
    """Return the imports that only what is doomed has used."""
    before, after = names_used(body), names_used(body, doomed)
    idle = [s for s in imports if bound(s) & before and not bound(s) & after]
    return [s for s in idle if s not in doomed]
