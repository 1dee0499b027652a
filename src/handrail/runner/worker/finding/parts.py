"""The values of an assertion's parts, which pytest has kept to explain it."""

import ast
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from _pytest.assertion.rewrite import rewrite_asserts

MARK = "@py_assert"  # what the names begin with under which it keeps them


class Parts:
    """What the parts of an assertion that failed were worth.

    Args:
        names: What stands for what where it failed.
    """

    def __init__(self, check: ast.Assert, names: Mapping[str, Any]) -> None:
        self.names = names
        self.kept: dict[str, str] = {}
        module = ast.Module([deepcopy(check)], [])
        rewrite_asserts(module, b"")
        whole = Whole()
        for statement in module.body:
            match statement:
                case ast.Assign([ast.Name(name)], value) if name.startswith(MARK):
                    whole.parts[name] = whole.visit(deepcopy(value))
                    self.kept[ast.unparse(whole.parts[name])] = name

    def value(self, node: ast.expr) -> Any:
        """Return the value of a part.

        Raises:
            LookupError: It is not known.
        """
        if isinstance(node, ast.Constant):
            return node.value
        text = ast.unparse(node)
        return self.names[self.kept.get(text, text)]


class Whole(ast.NodeTransformer):
    """Puts expressions back in the place of the names that pytest keeps them under."""

    def __init__(self) -> None:
        self.parts: dict[str, ast.expr] = {}

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Put an expression in the place of its name."""
        return self.parts.get(node.id, node)
