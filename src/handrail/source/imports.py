"""What a module imports, and by which names it knows that."""

import ast
from collections.abc import Iterator
from typing import NamedTuple, cast

from handrail.source.walk import Nodes, Parents


class Import(NamedTuple):
    """A name that an import brings.

    Attributes:
        target: The module or what is taken from it, with dots.
        local: The name that it is known by in the module.
        line: Where.
        is_for_types: Whether a type checker alone runs it.
    """

    target: str
    local: str
    line: int
    is_for_types: bool = False


def every_import(package: str, nodes: Nodes, parents: Parents) -> Iterator[Import]:
    """Yield each name that an import of a module brings, functions' own imports too.

    Args:
        package: The name of the package that leading dots begin from.
        nodes: Those of the module.
        parents: Theirs.
    """
    for node in nodes.get(ast.Import, ()):
        yield from plain_imports(cast("ast.Import", node), for_types(node, parents))
    for node in nodes.get(ast.ImportFrom, ()):
        named = cast("ast.ImportFrom", node)
        base = absolute(package, named.level, named.module)
        is_for_types = for_types(node, parents)
        for alias in named.names:
            target = f"{base}.{alias.name}" if base else alias.name
            local = alias.asname or alias.name
            yield Import(target, local, named.lineno, is_for_types)


def plain_imports(node: ast.Import, is_for_types: bool) -> Iterator[Import]:
    """Yield what `import a.b` brings: the name `a`, and that `a.b` is needed."""
    for alias in node.names:
        local = alias.asname or alias.name.partition(".")[0]
        target = alias.name if alias.asname else local
        yield Import(target, local, node.lineno, is_for_types)
        if target != alias.name:
            yield Import(alias.name, "", node.lineno, is_for_types)


def absolute(package: str, level: int, module: str | None) -> str:
    """Return the module that an import takes names from, without leading dots."""
    if not level:
        return module or ""
    parts = package.split(".") if package else []
    kept = parts[: len(parts) - level + 1]
    return ".".join([*kept, *filter(None, [module])])


def for_types(node: ast.AST | None, parents: Parents) -> bool:
    """Tell whether a statement stands below `if TYPE_CHECKING`."""
    while node is not None:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            return True
        node = parents.get(node)
    return False


def package_of(name: str, *, is_package: bool) -> str:
    """Return the package that a module is in; a package is its own."""
    return name if is_package else name.rpartition(".")[0]
