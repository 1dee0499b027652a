"""What a view takes from its client."""

import ast
from collections.abc import Iterator
from typing import Any

from handrail.source.module import Function, Module
from handrail.source.walk import below

REQUEST = "flask.request"
BODY = ("json", "form", "values", "data", "get_json", "get_data", "files")
ANYTHING = (*BODY, "args", "headers", "cookies", "view_args", "host", "path", "url")


def reads(module: Module, *attributes: str) -> Iterator[ast.Attribute]:
    """Yield the places that read something of the request."""
    for node in module.all(ast.Attribute):
        if node.attr in attributes and module.dotted(node.value) == REQUEST:
            yield node


def bodies(module: Module) -> Iterator[tuple[ast.Attribute, Function]]:
    """Yield the places in functions that read the body as data, once a function."""
    seen: set[ast.AST] = set()
    for node in sorted(
        reads(module, "json", "form", "values", "get_json"), key=by_line
    ):
        function = module.function_of(node)
        if function and function not in seen:
            seen.add(function)
            yield node, function


def by_line(node: ast.expr) -> tuple[int, int]:
    """Return what nodes are sorted by."""
    return node.lineno, node.col_offset


def tainted(
    module: Module, function: Function, of: tuple[str, ...] = ANYTHING
) -> set[str]:
    """Return the names in a function that hold what the request holds.

    A name is followed through assignments, in their order.
    """
    key = ("tainted", function, of)
    return set(module.once(key, lambda: followed(module, function, of)))


def followed(module: Module, function: Function, of: tuple[str, ...]) -> set[str]:
    """Return the names in a function that hold what the request holds."""
    names: set[str] = set()
    for node in inside(function, ast.Assign, ast.AnnAssign, ast.NamedExpr):
        value = node.value
        if value is None or not from_request(module, value, names, of):
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            names |= {n.id for n in below(target) if isinstance(n, ast.Name)}
    return names


def from_request(
    module: Module, value: ast.expr, names: set[str], of: tuple[str, ...] = ANYTHING
) -> bool:
    """Tell whether an expression holds what the request holds, as it came.

    Args:
        names: Names that do.
    """
    node: ast.AST = value
    while True:
        if isinstance(node, ast.Name):
            return node.id in names
        if isinstance(node, ast.Attribute):
            if node.attr in of and module.dotted(node.value) == REQUEST:
                return True
            node = node.value
        elif isinstance(node, ast.Subscript | ast.Await):
            node = node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr not in KEEPING:
                return False
            node = node.func
        elif isinstance(node, ast.BoolOp):
            node = node.values[0]
        else:
            return False


KEEPING = frozenset(
    {
        "get",
        "get_json",
        "get_data",
        "strip",
        "lower",
        "getlist",
        "to_dict",
        "pop",
        "decode",
        "copy",
    }
)


def inside(function: ast.AST, *kinds: type[ast.AST]) -> list[Any]:
    """Return the nodes of some types in a function, by line."""
    found: list[Any] = [n for n in below(function) if isinstance(n, kinds)]
    return sorted(found, key=by_line)
