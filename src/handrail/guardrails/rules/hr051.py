"""Bodies that are checked by something else than Marshmallow."""

from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.module import Module

OTHERS = {
    "jsonschema.validate": "jsonschema",
    "flask_restful.reqparse.RequestParser": "reqparse",
    "flask_restplus.reqparse.RequestParser": "reqparse",
    "flask_restx.reqparse.RequestParser": "reqparse",
    "cerberus.Validator": "Cerberus",
}


class HR051(Rule):
    """A body, or a query, is checked by another library than the house's.

    Two ways to say what a body may hold are two shapes of errors for clients, and two
    places to look at. It is a matter of the house, and no fault by itself.
    """

    id = "HR051"
    title = "Checked without Marshmallow"
    kinds = APPLICATION_ALONE
    level = Level.HINT
    profiles = frozenset({"house"})
    words = ("jsonschema", "reqparse", "cerberus")
    fix = "Write a schema of marshmallow's, and load the body with it."
    false_alarms = "A format of others that comes with a JSON schema of its own."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the calls that check bodies otherwise."""
        for node, name in module.calls:
            if name in OTHERS:
                message = f"This is checked by {OTHERS[name]}, not by Marshmallow."
                yield self.found(module.at(node), message)
