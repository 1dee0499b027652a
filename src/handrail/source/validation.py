"""What checks a body before it is used."""

import ast
import re

from handrail.source.calls import called, name_of, receiver
from handrail.source.module import Function, Module
from handrail.source.walk import below

DECORATORS = re.compile(
    r"arg(s|ument)|schema|valid|expect|\buse\b|parse|body|contract|form|input|json_api|param",
    re.IGNORECASE,
)
CHECKING = frozenset(
    {
        "load",
        "loads",
        "validate",
        "validate_on_submit",
        "parse_args",
        "parse",
        "model_validate",
        "parse_obj",
        "is_valid",
        "deserialize",
        "iter_errors",
        "validate_json",
        "from_json",
        "parse_request",
        "bind",
    }
)
CHECKERS = re.compile(
    r"schema|form|valid|parser|serializer|reqparse|model|^v$", re.IGNORECASE
)
NAMED = re.compile(
    r"valid|verify_(json|body|schema|payload|signature)|check_(json|body|payload)|schema",
    re.IGNORECASE,
)
CLASSES = re.compile(
    r"(Form|Schema|Validator|Serializer|Request|Input|Payload|DTO|Model)$"
)


def is_validated(module: Module, function: Function) -> bool:
    """Tell whether a function checks what it takes, by a decorator or a schema."""
    decorators = (ast.unparse(d) for d in function.decorator_list)
    if any(DECORATORS.search(d.partition("(")[0]) for d in decorators):
        return True
    calls = (n for n in below(function) if isinstance(n, ast.Call))
    return any(checks(module, node) for node in calls)


def checks(module: Module, node: ast.Call) -> bool:
    """Tell whether a call checks what it is given, by what is called on what."""
    name, on = called(node), receiver(node)
    is_token = "token" in name.lower()
    if (NAMED.search(name) and not is_token) or CLASSES.search(name):
        return True
    if name == "isinstance":
        return True
    if name not in CHECKING:
        return False
    owner = called(on) if isinstance(on, ast.Call) else name_of(on)
    if owner == "json" or module.dotted(on) in {"json", "flask.json", "yaml", "pickle"}:
        return False
    return bool(CHECKERS.search(owner)) or name in {"validate_on_submit", "parse_args"}
