"""The last part of a name: `execute` is that of `db.session.execute`."""

import ast
from collections.abc import Iterable, Mapping


def last_name(node: ast.expr) -> str:
    """Return the last part of a name; nothing for another expression."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def by_last_name(calls: Iterable[ast.Call]) -> dict[str, list[ast.Call]]:
    """Return calls by the last part of the name of what is called."""
    found: dict[str, list[ast.Call]] = {}
    for call in calls:
        if name := last_name(call.func):
            found.setdefault(name, []).append(call)
    return found


def renamed(names: Mapping[str, str]) -> frozenset[str]:
    """Return the names that imports have given to what has another one elsewhere.

    Args:
        names: What each name means, with dots.
    """
    return frozenset(
        local for local, target in names.items() if target.split(".")[-1] != local
    )
