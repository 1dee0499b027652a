"""Settings that set nothing."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.classes import SETTINGS_FILES
from handrail.source.module import Module

WORDS = ("config", "settings", "Config", "Settings")


class HR043(Rule):
    """`NAME: value` in a file of settings: an annotation, where a value was meant.

    It runs without an error and sets nothing, so the setting has its default.
    """

    id = "HR043"
    title = "Setting written as an annotation"
    profiles = ALL
    paths = SETTINGS_FILES
    words = (": True", ": False", ": os.", ': "', ": '")
    fix = "Write `NAME = value`."
    false_alarms = "A type that is written as a text."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the annotations of capital names that are no types."""
        for node in module.all(ast.AnnAssign):
            if (
                node.value is None
                and is_capital(node.target)
                and is_value(node.annotation)
            ):
                name = ast.unparse(node.target)
                yield self.found(
                    module.at(node), f"{name} is annotated and gets no value."
                )


def is_capital(target: ast.expr) -> bool:
    """Tell whether a target is the name of a setting."""
    return isinstance(target, ast.Name) and target.id.isupper()


def is_value(node: ast.expr) -> bool:
    """Tell whether an annotation is a value, and no type."""
    if isinstance(node, ast.Constant):
        is_name = isinstance(node.value, str) and node.value.isidentifier()
        return node.value is not None and not is_name
    return isinstance(node, ast.Call | ast.List | ast.Dict | ast.JoinedStr)
