"""Views that catch whatever is raised."""

import ast
import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, APPLICATION_ALONE, Rule
from handrail.source.answers import ANSWERING, answers
from handrail.source.calls import called
from handrail.source.module import Module
from handrail.source.views import ROUTING, views
from handrail.source.walk import below

WIDE = frozenset({"Exception", "BaseException"})
TELLING = frozenset(
    {"exception", "error", "critical", "capture_exception", "print_exc"}
)


class HR062(Rule):
    """A view catches everything and answers something.

    A misspelt name and a database that is gone look like a wrong request then: the
    client is told a lie, no handler hears of the fault, and no log has it.
    """

    id = "HR062"
    title = "Catch-all in a view"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    profiles = ALL
    pattern = re.compile(ROUTING.pattern + b"|" + ANSWERING.pattern, re.DOTALL)
    words = ("except:", "except Exception", "except BaseException", "except (Exception")
    fix = "Name the errors that you expect, and leave the others to the error handlers."
    false_alarms = "A handler that has logged the error with its traceback elsewhere."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the handlers in views that catch everything and keep it."""
        seen = {*views(module), *answers(module)}
        for node in module.all(ast.ExceptHandler):
            if is_wide(node) and module.function_of(node) in seen and keeps_quiet(node):
                yield self.found(module.at(node), "This view catches every error.")


def is_wide(node: ast.ExceptHandler) -> bool:
    """Tell whether a handler catches everything."""
    kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    names = {getattr(kind, "id", "") for kind in kinds}
    return node.type is None or bool(names & WIDE)


def keeps_quiet(node: ast.ExceptHandler) -> bool:
    """Tell whether a handler neither raises anew nor logs what it caught."""
    calls = (called(n) for n in below(node) if isinstance(n, ast.Call))
    tells = any(name in TELLING for name in calls)
    return not tells and not any(isinstance(n, ast.Raise) for n in below(node))
