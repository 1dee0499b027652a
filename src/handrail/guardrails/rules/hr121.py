"""Bodies that nothing checks."""

import ast
import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.body import bodies
from handrail.source.module import Function, Module
from handrail.source.validation import CLASSES, is_validated

HOOKS = (
    "before_request",
    "after_request",
    "teardown",
    "context_processor",
    "errorhandler",
)
HELPERS = ("log", "verify", "webhook", "csrf", "limit_key", "rate", "cache")


class HR121(Rule):
    """A view reads the body of a request, and no schema or form has checked it.

    A list where a text is expected is a TypeError, a missing key a KeyError, and both
    are a 500. What is too long is cut or refused by the database. A schema answers 400
    and says which field is wrong.
    """

    id = "HR121"
    title = "Body read without a schema"
    kinds = APPLICATION_ALONE
    words = ("request.", "get_json")
    pattern = re.compile(rb"\.\s*(get_json|json|form|values)\b")
    fix = "Load the body with a schema, or hand the form to a class that validates it."
    false_alarms = (
        "A body that a function of another file checks, by a name of its own."
    )

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the functions that read a body unchecked."""
        for node, function in bodies(module):
            is_apart = is_hook(function) or is_form(module, function)
            if not is_apart and not is_validated(module, function):
                yield self.found(module.at(node), "No schema has checked this body.")


def is_form(module: Module, function: Function) -> bool:
    """Tell whether a function is a method of what checks bodies itself."""
    around = module.class_of(function)
    if around is None:
        return False
    names = [around.name, *(ast.unparse(base) for base in around.bases)]
    return any(CLASSES.search(name) for name in names)


def is_hook(function: Function) -> bool:
    """Tell whether a function runs around views, or is none of them."""
    decorators = " ".join(map(ast.unparse, function.decorator_list))
    is_named = any(word in function.name.lower() for word in HELPERS)
    return is_named or any(hook in decorators for hook in HOOKS)
