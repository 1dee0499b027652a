"""A database that production falls back on, in silence."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, APPLICATION_ALONE, Rule
from handrail.source.calls import environment_variable, keyword, name_of, text_of
from handrail.source.classes import is_spared
from handrail.source.module import Module
from handrail.source.walk import below

NAMES = ("SQLALCHEMY_DATABASE_URI", "DATABASE_URL", "DATABASE_URI", "SQLALCHEMY_BINDS")


class HR042(Rule):
    """Production's database has a default for when its variable is missing.

    A server whose variable was misspelt starts all the same, on an empty SQLite file,
    and loses what it is told with the next deployment.
    """

    id = "HR042"
    title = "Silent fallback of the database"
    kinds = APPLICATION_ALONE
    profiles = ALL
    words = NAMES
    fix = (
        "Let production read the variable without a default, and refuse to start "
        "without it."
    )
    false_alarms = "A tool whose database is a file by design."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the addresses of databases with a default."""
        for target, value in module.assigned:
            is_ours = setting(target) in NAMES and not is_spared(module, target)
            if is_ours and has_default(module, value) and is_live(module, target):
                message = "Without its variable, production runs on another database."
                yield self.found(module.at(target), message)


def setting(target: ast.expr) -> str:
    """Return the name of the setting that a target is."""
    if isinstance(target, ast.Subscript):
        return text_of(target.slice) or ""
    return name_of(target)


def has_default(module: Module, value: ast.expr) -> bool:
    """Tell whether a variable is read with something to fall back on."""
    if isinstance(value, ast.BoolOp) and isinstance(value.op, ast.Or):
        reads = environment_variable(module, value.values[0]) is not None
        return reads and environment_variable(module, value.values[-1]) is None
    if environment_variable(module, value) is None or not isinstance(value, ast.Call):
        return False
    default = value.args[1] if len(value.args) > 1 else keyword(value, "default")
    return default is not None and not (
        isinstance(default, ast.Constant) and not default.value
    )


def is_live(module: Module, target: ast.expr) -> bool:
    """Tell whether no class for production sets another one in the same file."""
    own = module.class_of(target)
    if own is None or "prod" in own.name.lower():
        return True
    return not any(
        "prod" in node.name.lower() and sets_one(node)
        for node in module.all(ast.ClassDef)
        if node is not own
    )


def sets_one(node: ast.ClassDef) -> bool:
    """Tell whether a class sets the address of a database."""
    return any(
        setting(t) in NAMES
        for n in below(node)
        if isinstance(n, ast.Assign)
        for t in n.targets
    )
