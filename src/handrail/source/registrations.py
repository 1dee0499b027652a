"""Where blueprints are registered, and which names are handed on."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from handrail.source.calls import keyword, receiver, text_of
from handrail.source.module import Module

BY_TEXT = (
    "import_module",
    "find_modules",
    "import_string",
    "__import__",
    "iter_modules",
)


@dataclass(frozen=True)
class Registration:
    """A blueprint that is registered.

    Attributes:
        child: The blueprint.
        on: An application or another blueprint.
        prefix: Given with it; empty where none is, None where it is no literal.
    """

    child: str
    on: str
    prefix: str | None
    node: Any = None

    @property
    def plain(self) -> "Registration":
        """The same without its node, which is of a tree."""
        return Registration(self.child, self.on, self.prefix)


def registrations(module: Module) -> Iterator[Registration]:
    """Yield the blueprints that a module registers, those of loops too."""
    for node in module.calls_of("register_blueprint"):
        on = receiver(node)
        first = node.args[0] if node.args else keyword(node, "blueprint")
        if on is None or first is None:
            continue
        given = keyword(node, "url_prefix")
        prefix = text_of(given) if given is not None else ""
        for child in candidates(module, node, first):
            yield Registration(child, module.dotted(on), prefix, node)


def candidates(module: Module, node: ast.AST, value: ast.expr) -> Iterator[str]:
    """Yield the names that an argument may stand for: a loop has several."""
    name = value.id if isinstance(value, ast.Name) else ""
    for outer in module.above(node):
        if isinstance(outer, ast.For) and getattr(outer.target, "id", None) == name:
            items = getattr(outer.iter, "elts", [])
            yield from filter(None, map(module.dotted, items))
            return
    if dotted := module.dotted(value):
        yield dotted


def used_names(module: Module) -> frozenset[str] | None:
    """Return the names that a module hands on: arguments, elements, results.

    None where it imports what a text names: then nobody knows.
    """
    if module.calls_of("register_blueprint") and module.calls_of(*BY_TEXT):
        return None
    handed: list[ast.expr] = []
    for node in module.all(ast.Call):
        handed += [*node.args, *(k.value for k in node.keywords)]
    handed += elements(module)
    for pairs in module.all(ast.Dict):
        handed += pairs.values
    handed += [node.value for node in module.all(ast.Return) if node.value]
    named = (module.dotted(value) for value in handed)
    return frozenset(name for name in named if name)


def elements(module: Module) -> list[ast.expr]:
    """Return what stands in lists, tuples and sets."""
    lists = [item for node in module.all(ast.List) for item in node.elts]
    tuples = [item for node in module.all(ast.Tuple) for item in node.elts]
    return [
        *lists,
        *tuples,
        *(item for node in module.all(ast.Set) for item in node.elts),
    ]
