"""Objects that a client fills in as it likes."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, APPLICATION_ALONE, Rule
from handrail.source.body import from_request, tainted
from handrail.source.calls import called
from handrail.source.module import Module

BODY = ("json", "form", "values", "get_json", "data")
WRITES = frozenset({"update", "values", "populate", "from_dict", "update_from_dict"})
NO_MODELS = frozenset(
    {"Response", "Form", "Schema", "ImmutableMultiDict", "MultiDict", "ValueError"}
)


class HR112(Rule):
    """All of a request's body goes into an object: `User(**body)`.

    Whoever sends `is_admin` sets it. A column that is added later can be set by
    clients from the first day, and nobody has decided so.
    """

    id = "HR112"
    title = "Mass assignment"
    kinds = APPLICATION_ALONE
    profiles = ALL
    words = ("request.", "get_json")
    also = (("**",),)
    fix = (
        "Load the body with a schema that names each field, and hand on what it gives."
    )
    false_alarms = "A class that takes named fields alone and refuses others."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield where a body is handed on as a whole."""
        for node in module.all(ast.Call):
            spread = [word.value for word in node.keywords if word.arg is None]
            function = module.function_of(node) if spread and may_write(node) else None
            if function is not None:
                names = tainted(module, function, BODY)
                if any(from_request(module, value, names, BODY) for value in spread):
                    yield self.found(module.at(node), MESSAGE)


MESSAGE = "The client decides which fields of this object are set."


def may_write(node: ast.Call) -> bool:
    """Tell whether a call may make a model, or change one."""
    name = called(node)
    is_class = name[:1].isupper() and not name.endswith(tuple(NO_MODELS))
    return is_class or name in WRITES
