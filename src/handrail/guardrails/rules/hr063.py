"""Failures that are answered with 200."""

import ast
import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.answers import ANSWERING, answers, statuses
from handrail.source.calls import called, is_true, text_of
from handrail.source.module import Function, Module
from handrail.source.views import ROUTING, views
from handrail.source.walk import below

FAILED = re.compile(
    r"^(an? )?(unexpected |internal )?(error|failure)\b|not (found|exist|correct)"
    r"|not (valid|allowed)|does ?n[o']t exist|does not exist"
    r"|already (exists|registered|taken)"
    r"|invalid |incorrect|unauthori[sz]ed|wrong (user|pass)|error occurr?ed"
    r"|missing (field|param)|failed to",
    re.IGNORECASE,
)
KEYS = frozenset({"error", "errors"})
FALSE_KEYS = frozenset({"success", "ok"})
OK = 200
PAGES = frozenset({"render_template", "redirect", "flash", "abort"})
JSON = ("jsonify", "dumps", "Response", "make_response")


class HR063(Rule):
    """A view tells of a failure, and answers 200.

    Programs go by the status. They take a refusal for a success: a cache keeps it, a
    monitor counts it as well, and a client goes on.
    """

    id = "HR063"
    title = "Failure answered with 200"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    profiles = frozenset({"house", "api"})
    words = ("jsonify", "Response", "route(", "MethodView", "Resource", "make_response")
    pattern = re.compile(ROUTING.pattern + b"|" + ANSWERING.pattern, re.DOTALL)
    fix = (
        "Answer 400, 401, 403, 404 or 409, or raise an error that a handler turns "
        "into it."
    )
    false_alarms = "A protocol that asks for 200, such as GraphQL or a webhook."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the answers of views whose words say no and whose status says yes."""
        seen: set[Function] = {*views(module), *answers(module)}
        if not seen:
            return
        for node, body, status in statuses(module):
            is_answer = status == OK and module.function_of(node) in seen
            if is_answer and is_data(body, node) and says_failed(body):
                message = "This answer tells of a failure, and its status is 200."
                yield self.found(module.at(node), message)


def is_data(body: ast.expr, node: ast.Return) -> bool:
    """Tell whether a body is data for a program, and no page.

    What a function of the application makes may have its own status, unless one is
    given beside it.
    """
    if isinstance(body, ast.Dict) or called(body) in JSON:
        return True
    is_pair = body is not node.value
    return is_pair and isinstance(body, ast.Call) and called(body) not in PAGES


def says_failed(body: ast.expr) -> bool:
    """Tell whether a body says that something failed."""
    keys = {k for n in below(body) if isinstance(n, ast.Dict) for k in n.keys}
    nodes = [node for node in below(body) if node not in keys]
    return any(map(is_denial, nodes)) and not any(map(is_success, nodes))


def is_success(node: ast.AST) -> bool:
    """Tell whether a node says that all went well, or leaves it to a variable."""
    pairs: list[tuple[str | None, ast.expr]] = []
    if isinstance(node, ast.keyword):
        pairs = [(node.arg, node.value)]
    elif isinstance(node, ast.Dict):
        pairs = [(text_of(k), v) for k, v in zip(node.keys, node.values, strict=True)]
    return any(
        (key in {*FALSE_KEYS, "status"} and not isinstance(value, ast.Constant))
        or (key in FALSE_KEYS and is_true(value))
        for key, value in pairs
    )


def is_denial(node: ast.AST) -> bool:
    """Tell whether a node says that something failed."""
    if isinstance(node, ast.Dict):
        return any(denies(k, v) for k, v in zip(node.keys, node.values, strict=True))
    if isinstance(node, ast.keyword):
        return bool(node.arg) and denies(ast.Constant(node.arg), node.value)
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return is_text and bool(FAILED.search(str(node.value)))  # type: ignore[attr-defined]


def denies(key: ast.expr | None, value: ast.expr) -> bool:
    """Tell whether an entry says that something failed."""
    name = key.value if isinstance(key, ast.Constant) else None
    if name in FALSE_KEYS:
        return isinstance(value, ast.Constant) and value.value is False
    is_empty = isinstance(value, ast.Constant) and not value.value
    is_list = isinstance(value, ast.List | ast.Dict)
    return name in KEYS and not is_empty and not is_list
