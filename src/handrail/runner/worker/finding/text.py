"""Turns values and syntax trees into text that a learner reads."""

import ast
import re
from collections.abc import Iterable
from typing import Any

from handrail.runner.text import cut
from handrail.runner.worker.plain import worth

LONGEST = 70  # characters of a value within an expression
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+(?=>)")
UNSAID = "…"


def shown(value: object, longest: int | None = None) -> str:
    """Return a value as Python writes it, without the place that it has in memory.

    A value of a learner's class that is a text or a number is shown as that.

    Args:
        longest: How many characters of it at most; the rest is cut off.
    """
    value = worth(value)
    try:
        text = in_order(value) if type(value) in {set, frozenset} else repr(value)
    except Exception as broken:  # noqa: BLE001 (the class may be the learner's)
        kind, why = type(value).__name__, type(broken).__name__
        text = f"an object of the class {kind} that cannot be shown: {why} in __repr__"
    text = ADDRESS.sub("", text)
    return cut(text, len(text) if longest is None else longest)


def in_order(values: Any) -> str:
    """Return a set as Python writes it, in an order that does not change."""
    if not values:
        return repr(values)
    return f"{{{', '.join(sorted(map(repr, values)))}}}"


def literal(value: object) -> ast.expr:
    """Return an expression that is a plain value; a long one is cut."""
    text = shown(value)
    if len(text) > LONGEST:
        return name(cut(text, LONGEST))
    return ast.parse(text, mode="eval").body


def name(text: str) -> ast.Name:
    """Return an expression that is written so."""
    return ast.Name(text, ast.Load())


def text_of(node: ast.AST) -> str:
    """Return the text of a syntax tree, in one line."""
    match node:
        case ast.Assign([ast.Tuple(targets)], ast.Tuple(values)):
            return f"{listed(targets)} = {listed(values)}"
    return ast.unparse(ast.fix_missing_locations(node)).replace("\n", " ")


def listed(nodes: Iterable[ast.expr]) -> str:
    """Return the texts of some expressions, with commas between them."""
    return ", ".join(map(text_of, nodes))


def is_unsaid(node: ast.AST) -> bool:
    """Tell whether an expression begins with what there are no words for."""
    match node:
        case ast.Name(name):
            return name == UNSAID
        case ast.Attribute(value) | ast.Subscript(value) | ast.Call(value):
            return is_unsaid(value)
        case ast.BinOp(left):
            return is_unsaid(left)
    return False
