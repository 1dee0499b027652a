"""Rows that may not be there, used as if they were."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.body import by_line
from handrail.source.calls import called, receiver
from handrail.source.module import FUNCTIONS, Function, Module
from handrail.source.views import ROUTING, views
from handrail.source.walk import below

MAYBE = frozenset({"first", "one_or_none", "scalar_one_or_none"})


class HR064(Rule):
    """A view uses what `.first()` gives without asking whether there is anything.

    Where no row fits, that is None, and its attribute an AttributeError: a request for
    what is not there is answered with 500.
    """

    id = "HR064"
    title = "Row used without asking for None"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    pattern = ROUTING
    words = (".first()", "one_or_none()")
    fix = "Use first_or_404, or answer 404 where the row is None."
    false_alarms = "A row that the application has seen to be there."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the rows of views that are used unasked."""
        for function in views(module):
            for name, node in rows(function):
                if (use := first_use(function, name, node)) is not None:
                    message = f"{name} may be None here: nobody has asked."
                    yield self.found(module.at(use), message)


def rows(function: Function) -> Iterator[tuple[str, ast.Assign]]:
    """Yield the names in a function that hold what `.first()` gives."""
    for node in below(function):
        if not isinstance(node, ast.Assign) or called(node.value) not in MAYBE:
            continue
        target, value = node.targets[0], node.value
        on = receiver(value) if isinstance(value, ast.Call) else None
        is_query = isinstance(on, ast.Call) or "query" in (
            ast.unparse(on) if on else ""
        )
        if on is not None and is_of_constants(on):
            continue
        if isinstance(target, ast.Name) and is_query:
            yield target.id, node


def is_of_constants(query: ast.expr) -> bool:
    """Tell whether a query asks for what the application itself has put there."""
    values = [
        value
        for node in below(query)
        if isinstance(node, ast.Call)
        for value in [*node.args, *(k.value for k in node.keywords)]
    ]
    return bool(values) and all(isinstance(value, ast.Constant) for value in values)


def first_use(function: Function, name: str, row: ast.Assign) -> ast.Attribute | None:
    """Return the first attribute that is taken of a row, if nothing comes before it.

    Whatever else names the row, a condition or a call, counts as asking.
    """
    behind = [
        node
        for node in below(function)
        if isinstance(node, ast.Name)
        and node.id == name
        and node.lineno > (row.end_lineno or row.lineno)
        and not isinstance(node.ctx, ast.Store)
    ]
    first = min(behind, key=by_line, default=None)
    if first is None or in_condition(function, first):
        return None
    owners = (n for n in below(function) if isinstance(n, ast.Attribute))
    return next((n for n in owners if n.value is first), None)


def in_condition(function: Function, name: ast.Name) -> bool:
    """Tell whether a name stands in what asks for it, or catches its lack."""
    for node in below(function):
        tests: list[ast.AST] = []
        if isinstance(node, ast.If | ast.While | ast.IfExp | ast.Assert):
            tests = [node.test]
        elif isinstance(node, ast.BoolOp | ast.Compare | ast.comprehension):
            tests = [node]
        elif isinstance(node, ast.Try):
            tests = list(node.body) if catches(node) else []
        elif isinstance(node, FUNCTIONS) and node is not function:
            tests = [node]
        if any(inner is name for test in tests for inner in below(test)):
            return True
    return False


def catches(node: ast.Try) -> bool:
    """Tell whether a statement catches that None has no attributes."""
    texts = [ast.unparse(h.type) if h.type else "" for h in node.handlers]
    return any(not t or "Exception" in t or "AttributeError" in t for t in texts)
