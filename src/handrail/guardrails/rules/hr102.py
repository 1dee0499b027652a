"""Secrets with a default for when the variable is missing."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.calls import environment_variable, keyword, text_of
from handrail.source.classes import is_spared
from handrail.source.module import Module
from handrail.source.secrets import is_secret_name


class HR102(Rule):
    """A secret is read from the environment, with a literal to fall back on.

    A server whose variable is missing starts all the same, and signs with a key that
    stands in the repository.
    """

    id = "HR102"
    title = "Secret with a default"
    profiles = ALL
    words = ("environ", "getenv", "env(")
    fix = "Read it without a default, so that nothing starts without it."
    false_alarms = "A default that production refuses in another file."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the defaults of secrets."""
        for node in (*module.calls_of("get", "getenv", "env", "str"), *ors(module)):
            name, default = read_with_default(module, node)
            if (
                name
                and default
                and is_secret_name(name)
                and not is_spared(module, node)
            ):
                message = f"Without its variable, {name} is a text of the repository."
                yield self.found(module.at(node), message)


def ors(module: Module) -> list[ast.BoolOp]:
    """Return the expressions that join values by `or`."""
    return [node for node in module.all(ast.BoolOp) if isinstance(node.op, ast.Or)]


def read_with_default(module: Module, node: ast.expr) -> tuple[str | None, str | None]:
    """Return the variable that an expression reads, and its literal default."""
    if isinstance(node, ast.BoolOp):
        name = environment_variable(module, node.values[0])
        return name, literal(module, node.values[-1])
    if not isinstance(node, ast.Call):
        return None, None
    name = environment_variable(module, node)
    default = node.args[1] if len(node.args) > 1 else keyword(node, "default")
    return name, literal(module, default)


def literal(module: Module, node: ast.expr | None) -> str | None:
    """Return the text that an expression is, or that its name stands for."""
    if isinstance(node, ast.Name):
        return module.constants.get(node.id)
    return text_of(node)
