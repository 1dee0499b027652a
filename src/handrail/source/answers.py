"""What functions answer: the status of each response."""

import ast
import re
from collections.abc import Iterator

from handrail.source.calls import called, keyword
from handrail.source.module import Function, Module

ANSWERING = re.compile(
    rb"\b(from|import)\s+flask\b.*?(Response|make_response|jsonify)", re.DOTALL
)  # it is found in each file that makes answers by hand
MAKERS = frozenset({"Response", "make_response", "jsonify"})


def answers(module: Module) -> set[Function]:
    """Return the functions that make a response of Flask's, routed here or not."""
    found = set()
    for node in module.calls_of(*MAKERS):
        name = module.dotted(node.func)
        function = module.function_of(node)
        if name.startswith("flask.") and function is not None:
            found.add(function)
    return found


def statuses(module: Module) -> Iterator[tuple[ast.Return, ast.expr, int]]:
    """Yield the results of functions: the body, and the status where it is literal.

    A body without a status is 200.
    """
    for node in module.all(ast.Return):
        if node.value is None:
            continue
        body, status = split(node.value)
        if status is not None:
            yield node, body, status


def split(value: ast.expr) -> tuple[ast.expr, int | None]:
    """Return the body and the status of what a view returns."""
    if isinstance(value, ast.Tuple) and len(value.elts) > 1:
        return value.elts[0], number(value.elts[1])
    if isinstance(value, ast.Call) and called(value) in {"Response", "make_response"}:
        given = keyword(value, "status") or (
            value.args[1] if len(value.args) > 1 else None
        )
        body = value.args[0] if value.args else value
        return body, number(given) if given is not None else split(body)[1]
    return value, 200


def number(node: ast.expr) -> int | None:
    """Return a literal number."""
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int) else None
