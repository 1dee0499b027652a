"""One walk over a tree of Python: its nodes by type, and the parent of each."""

import ast
from collections import defaultdict
from functools import cache

# What holds no nodes, and what no rule asks for: what a type checker would.
TEXTS = {"arg", "asname", "attr", "id", "module", "name", "names", "rest", "tag"}
FLAGS = {"conversion", "is_async", "kind", "kwd_attrs", "level", "lineno", "simple"}
SIGNS = {"ctx", "op", "ops"}
TYPES = {"annotation", "returns", "type_comment", "type_ignores", "type_params"}
APART = TEXTS | FLAGS | SIGNS | TYPES
ALONE = TEXTS | FLAGS | SIGNS | {"type_comment", "type_ignores"}
LEAVES = frozenset({ast.Name, ast.Constant, ast.Pass, ast.Break, ast.Continue, ast.arg})

Nodes = dict[type[ast.AST], list[ast.AST]]
Parents = dict[ast.AST, ast.AST]

FIELDS = {
    kind: tuple(field for field in kind._fields if field not in APART)
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}
EVERY_FIELD = {
    kind: tuple(field for field in kind._fields if field not in ALONE)
    for kind in FIELDS
} | {ast.Constant: (), ast.MatchSingleton: ()}  # their values are no nodes


def walk(tree: ast.Module) -> tuple[Nodes, Parents]:
    """Return the nodes by their type, outer ones first, and the parent of each.

    Names and constants have a parent, and are in no list: there are too many.
    """
    nodes: Nodes = defaultdict(list)
    parents: Parents = {}
    queue: list[ast.AST] = [tree]
    add, fields, leaves = queue.append, FIELDS, LEAVES
    for node in queue:  # it grows meanwhile
        kind = node.__class__
        nodes[kind].append(node)
        for field in fields[kind]:
            value = getattr(node, field, None)
            if value.__class__ is list:
                for item in value:
                    if item is not None:
                        parents[item] = node
                        if item.__class__ not in leaves:
                            add(item)
            elif value is not None:
                parents[value] = node
                if value.__class__ not in leaves:
                    add(value)
    return nodes, parents


@cache
def below(top: ast.AST) -> list[ast.AST]:
    """Return a node and all below it, outer ones first: annotations too.

    Several rules ask for the same function, so it is kept until `forget_walks`.
    """
    found = [top]
    add, fields = found.append, EVERY_FIELD
    for node in found:  # it grows meanwhile
        for field in fields[node.__class__]:
            value = getattr(node, field, None)
            if value.__class__ is list:
                for item in value:
                    if item is not None:
                        add(item)
            elif value is not None:
                add(value)
    return found


def forget_walks() -> None:
    """Let the nodes go that were looked at."""
    below.cache_clear()


def is_main(test: ast.expr) -> bool:
    """Tell whether an expression is `__name__ == "__main__"`."""
    return (
        isinstance(test, ast.Compare)
        and isinstance(test.left, ast.Name)
        and test.left.id == "__name__"
    )
