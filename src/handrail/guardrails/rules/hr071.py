"""Tables that are made without a migration."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.calls import receiver
from handrail.source.module import Module


class HR071(Rule):
    """`create_all()` makes the tables, outside of tests and commands.

    It makes what is missing and changes nothing that is there. So the first change of a
    model finds a database that no longer fits, with no migration to bring it on.
    """

    id = "HR071"
    title = "create_all() in the application"
    kinds = APPLICATION_ALONE
    words = ("create_all",)
    fix = "Leave it to `flask db upgrade`, and remove the call."
    false_alarms = "A database in memory that lives as long as its process."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the calls that make tables."""
        for node in module.calls_of("create_all"):
            is_apart = is_command(module, node) or is_for_sqlite(module, node)
            if is_database(receiver(node)) and not is_apart:
                message = "create_all() makes the tables, and no migration does."
                yield self.found(module.at(node), message)


def is_database(node: ast.expr | None) -> bool:
    """Tell whether tables are made on an expression, by its name."""
    text = ast.unparse(node).lower() if node is not None else ""
    return "db" in text or "metadata" in text or "base" in text or "engine" in text


def is_for_sqlite(module: Module, node: ast.AST) -> bool:
    """Tell whether tables are made where the database is a file of SQLite."""
    tests = (o.test for o in module.above(node) if isinstance(o, ast.If))
    return any("sqlite" in ast.unparse(test).lower() for test in tests)


def is_command(module: Module, node: ast.AST) -> bool:
    """Tell whether a node stands in a command, or in what is for development."""
    function = module.function_of(node)
    if function is None:
        return not module.runs_at_import(node)
    decorators = " ".join(map(ast.unparse, function.decorator_list))
    is_named = any(
        word in function.name for word in ("test", "fake", "seed", "init_db", "initdb")
    )
    words = ("command", "cli", "shell", "fixture", "manager")
    return is_named or any(word in decorators for word in words)
