"""Tests on a database that is in use."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.classes import SETTINGS_FILES
from handrail.source.facts import assignments
from handrail.source.module import Module

NAME = "SQLALCHEMY_DATABASE_URI"


class HR211(Rule):
    """The settings for tests name the database of another environment.

    The first test that empties a table empties that one.
    """

    id = "HR211"
    title = "Tests on another environment's database"
    profiles = ALL
    paths = SETTINGS_FILES
    words = (NAME,)
    fix = "Give the tests a database of their own, such as one in memory."
    false_alarms = "A variable that the test run sets to another database."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the settings of tests that equal those of others, or inherit them."""
        classes = {node.name: node for node in module.all(ast.ClassDef)}
        values = {name: own_value(node) for name, node in classes.items()}
        for name, node in classes.items():
            if "test" not in name.lower():
                continue
            value = values[name] or inherited(node, values)
            others = {
                ast.unparse(v) for n, v in values.items() if v is not None and n != name
            }
            if (
                value is not None
                and ast.unparse(value) in others
                and "memory" not in ast.unparse(value)
            ):
                message = f"{name} uses the database of another environment."
                yield self.found(module.at(value if values[name] else node), message)


def own_value(node: ast.ClassDef) -> ast.expr | None:
    """Return the address of the database that a class of settings sets."""
    pairs = (pair for statement in node.body for pair in assignments(statement))
    return next((value for target, value in pairs if target == NAME), None)


def inherited(
    node: ast.ClassDef, values: dict[str, ast.expr | None]
) -> ast.expr | None:
    """Return the address that a class has from its bases in the same file."""
    bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
    return next((values[base] for base in bases if values.get(base) is not None), None)
