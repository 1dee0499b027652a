"""JSON that is put together from pieces of text."""

import ast
import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.module import Module

OPENING = re.compile(r'^\s*[\[{]+\s*"\w[\w -]*"\s*:')


class HR053(Rule):
    """JSON is made by joining or formatting texts.

    A quotation mark or a line break in a value makes it no JSON, or other JSON than was
    meant: who chooses the value writes the rest of the answer.
    """

    id = "HR053"
    title = "JSON made from texts"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    profiles = frozenset({"house", "api", "minimal"})
    words = ("'{\"", "'{ \"", "'{{\"", "'[{", '"{\\"', '"""{', "'''{")
    fix = "Return a dictionary: Flask makes JSON of it."
    false_alarms = "A template for another program's input whose values are constants."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the texts that begin as JSON and have values put in."""
        for node in module.all(ast.BinOp):
            is_joined = isinstance(node.op, ast.Add | ast.Mod)
            if is_joined and begins_as_json(node.left) and not is_text(node.right):
                yield self.found(module.at(node), MESSAGE)
        for text in module.all(ast.JoinedStr):
            first = text.values[0] if text.values else None
            has_values = any(isinstance(v, ast.FormattedValue) for v in text.values)
            if has_values and begins_as_json(first) and not in_repr(module, text):
                yield self.found(module.at(text), MESSAGE)


MESSAGE = "This JSON is put together from texts: a quotation mark in a value breaks it."


def begins_as_json(node: ast.expr | None) -> bool:
    """Tell whether an expression is a text that begins as an object of JSON."""
    is_constant = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return is_constant and bool(OPENING.match(str(node.value)))  # type: ignore[union-attr]


def is_text(node: ast.expr) -> bool:
    """Tell whether an expression is a literal text."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def in_repr(module: Module, node: ast.AST) -> bool:
    """Tell whether a node stands in what a programmer reads alone."""
    return getattr(module.function_of(node), "name", "") in {"__repr__", "__str__"}
