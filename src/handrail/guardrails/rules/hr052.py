"""Models that turn themselves into dictionaries."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.models import is_model
from handrail.source.module import FUNCTIONS, Function, Module
from handrail.source.walk import below

FEW = 2


class HR052(Rule):
    """A model has a method that writes its columns into a dictionary by hand.

    What clients see is decided in the model then, a column that is added may be served
    by mistake, and nothing documents the answer. A schema says all of that once.
    """

    id = "HR052"
    title = "Serialised by hand"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    profiles = frozenset({"house", "api"})
    words = ("db.Model", "Column", "mapped_column", "__tablename__", ".Model)")
    fix = "Write a schema for the answer, and let it dump the model."
    false_alarms = "A dictionary that never leaves the server."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the methods of models that return their columns as a dictionary."""
        for node in module.all(ast.ClassDef):
            if is_model(module, node):
                for method in (m for m in node.body if isinstance(m, FUNCTIONS)):
                    if (found := own_dictionary(method)) is not None:
                        message = f"{node.name}.{method.name} serialises by hand."
                        yield self.found(module.at(found), message)


def own_dictionary(method: Function) -> ast.AST | None:
    """Return the dictionary of a method that holds several columns of its own.

    What goes into a message or a request to others has other methods around it.
    """
    returned = {
        name.id
        for node in below(method)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Name)
        for name in [node.value]
    }
    for node in below(method):
        value = node.value if isinstance(node, ast.Return) else assigned(node, returned)
        if isinstance(value, ast.Dict) and count_own(value) >= FEW:
            return value
    return None


def assigned(node: ast.AST, names: set[str]) -> ast.expr | None:
    """Return the value of an assignment to one of some names."""
    if not isinstance(node, ast.Assign):
        return None
    targets = {t.id for t in node.targets if isinstance(t, ast.Name)}
    return node.value if targets & names else None


def count_own(node: ast.Dict) -> int:
    """Return how many values of a dictionary are attributes of the object itself."""
    return sum(
        any(
            isinstance(inner, ast.Attribute)
            and isinstance(inner.value, ast.Name)
            and inner.value.id == "self"
            for inner in below(value)
        )
        for value in node.values
    )
