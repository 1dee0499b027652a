"""Failures that are answered with 200."""

import ast
import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Rule
from handrail.source.answers import answers, statuses
from handrail.source.calls import called
from handrail.source.kinds import Kind
from handrail.source.module import Function, Module
from handrail.source.views import views

FAILED = re.compile(
    r"^(an? )?(unexpected |internal )?(error|failure)\b|not (found|exist|correct|allowed|valid)"
    r"|does ?n[o']t exist|does not exist|already (exists|registered|taken)|invalid |incorrect|"
    r"unauthori[sz]ed|wrong (user|pass)|error occurr?ed|missing (field|param)|failed to",
    re.IGNORECASE,
)
KEYS = frozenset({"error", "errors"})
FALSE_KEYS = frozenset({"success", "ok"})
OK = 200
JSON = ("jsonify", "dumps", "Response", "make_response")


class HR063(Rule):
    """A view tells of a failure, and answers 200.

    Programs go by the status. They take a refusal for a success: a cache keeps it, a
    monitor counts it as well, and a client goes on.
    """

    id = "HR063"
    title = "Failure answered with 200"
    level = Level.WARNING
    profiles = frozenset({"house", "api"})
    words = ("return",)
    fix = "Answer 400, 401, 403, 404 or 409, or raise an error that a handler turns into it."
    false_alarms = "A protocol that asks for 200, such as GraphQL or a webhook."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the answers of views whose words say no and whose status says yes."""
        if module.kind is not Kind.APPLICATION:
            return
        seen: set[Function] = {*views(module), *answers(module)}
        if not seen:
            return
        for node, body, status in statuses(module):
            is_answer = status == OK and module.function_of(node) in seen
            if is_answer and is_data(body) and says_failed(body):
                message = "This answer tells of a failure, and its status is 200."
                yield self.found(module.at(node), message)


def is_data(body: ast.expr) -> bool:
    """Tell whether a body is data for a program, and no page."""
    if isinstance(body, ast.Dict):
        return True
    return (
        isinstance(body, ast.Call)
        and (
            called(body) in JSON or any(isinstance(a, ast.Constant) for a in body.args)
        )
        and called(body) not in {"render_template", "redirect", "flash"}
    )


def says_failed(body: ast.expr) -> bool:
    """Tell whether a body says that something failed."""
    return any(map(is_denial, ast.walk(body)))


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
