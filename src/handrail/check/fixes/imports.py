"""Sees to it that a changed file imports what the change needs."""

import libcst
from libcst import CSTNode


def with_os(module: libcst.Module) -> str:
    """Return the code of a module that imports `os`."""
    if any(is_import_of_os(statement) for statement in module.body):
        return module.code
    at = first_place(module)
    line = libcst.parse_statement("import os\n")
    body = [*module.body[:at], line, *module.body[at:]]
    return module.with_changes(body=body).code


def is_import_of_os(statement: CSTNode) -> bool:
    """Tell whether a statement is `import os`, maybe with others."""
    if not isinstance(statement, libcst.SimpleStatementLine):
        return False
    imports = (s for s in statement.body if isinstance(s, libcst.Import))
    aliases = (alias for found in imports for alias in found.names)
    return any(a.evaluated_name == "os" and a.asname is None for a in aliases)


def first_place(module: libcst.Module) -> int:
    """Return where an import may stand: behind the docstring and `__future__`."""
    before = [i for i, line in enumerate(module.body) if comes_first(line, i)]
    return before[-1] + 1 if before else 0


def comes_first(line: CSTNode, index: int) -> bool:
    """Tell whether a statement has to stand before all imports."""
    if not isinstance(line, libcst.SimpleStatementLine):
        return False
    inner = line.body[0]
    if isinstance(inner, libcst.Expr):
        strings = (libcst.SimpleString, libcst.ConcatenatedString)
        return index == 0 and isinstance(inner.value, strings)
    if not isinstance(inner, libcst.ImportFrom):
        return False
    return isinstance(inner.module, libcst.Name) and inner.module.value == "__future__"
