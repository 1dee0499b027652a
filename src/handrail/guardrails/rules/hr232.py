"""Models that need a request."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.models import WORDS, is_model
from handrail.source.module import Module
from handrail.source.walk import below

OF_REQUESTS = frozenset(
    {
        "flask.request",
        "flask.session",
        "flask.g",
        "flask.url_for",
        "flask.abort",
        "flask.flash",
    }
)


class HR232(Rule):
    """A model reads the request, or makes addresses and answers of it.

    It works while a request is served and nowhere else: not in a command, not in a
    job, not in a plain test.
    """

    id = "HR232"
    title = "Model that needs a request"
    kinds = APPLICATION_ALONE
    profiles = frozenset({"house", "api"})
    words = ("from flask import",)
    also = (WORDS,)
    fix = (
        "Hand in what the model needs as an argument, and let the view read the "
        "request."
    )
    false_alarms = "A mixin for pages that stands beside the models."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the first use of the request in the models of a file."""
        wanted = {
            local for local, target in module.names.items() if target in OF_REQUESTS
        }
        if not wanted:
            return
        for node in module.all(ast.ClassDef):
            if not is_model(module, node):
                continue
            uses = (
                n for n in below(node) if isinstance(n, ast.Name) and n.id in wanted
            )
            use = next(uses, None)
            if use is not None:
                yield self.found(module.at(use), f"{node.name} needs a request.")
