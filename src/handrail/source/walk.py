"""One walk over a tree of Python: its nodes by type, and the parent of each."""

import ast
from collections import defaultdict

# What holds no nodes, and what no rule asks for: what a type checker would.
TEXTS = {"arg", "asname", "attr", "id", "module", "name", "names", "rest", "tag"}
FLAGS = {"conversion", "is_async", "kind", "kwd_attrs", "level", "lineno", "simple"}
SIGNS = {"ctx", "op", "ops"}
TYPES = {"annotation", "returns", "type_comment", "type_ignores", "type_params"}
APART = TEXTS | FLAGS | SIGNS | TYPES
LEAVES = frozenset({ast.Name, ast.Constant, ast.Pass, ast.Break, ast.Continue, ast.arg})

Nodes = dict[type[ast.AST], list[ast.AST]]
Parents = dict[ast.AST, ast.AST]

FIELDS = {
    kind: tuple(field for field in kind._fields if field not in APART)
    for kind in vars(ast).values()
    if isinstance(kind, type) and issubclass(kind, ast.AST)
}


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


def is_main(test: ast.expr) -> bool:
    """Tell whether an expression is `__name__ == "__main__"`."""
    return (
        isinstance(test, ast.Compare)
        and isinstance(test.left, ast.Name)
        and test.left.id == "__name__"
    )
