"""Objects that a client fills in as it likes."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.body import from_request, inside, tainted
from handrail.source.calls import called
from handrail.source.kinds import Kind
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
    profiles = ALL
    words = ("**", "setattr", "populate", "from_dict")
    fix = (
        "Load the body with a schema that names each field, and hand on what it gives."
    )
    false_alarms = "A class that takes named fields alone and refuses others."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield where a body is handed on as a whole."""
        if module.kind is not Kind.APPLICATION or "request" not in module.text:
            return
        for function in module.functions:
            names = tainted(module, function, BODY)
            for node in inside(function, ast.Call):
                if module.function_of(node) is function and spreads(
                    module, node, names
                ):
                    yield self.found(module.at(node), MESSAGE)


MESSAGE = "The client decides which fields of this object are set."


def spreads(module: Module, node: ast.Call, names: set[str]) -> bool:
    """Tell whether a call hands a body on to what may be a model."""
    name = called(node)
    is_class = name[:1].isupper() and not name.endswith(tuple(NO_MODELS))
    if not is_class and name not in WRITES:
        return False
    return any(
        word.arg is None and from_request(module, word.value, names, BODY)
        for word in node.keywords
    )
