"""Application objects that an import makes."""

import ast
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, APPLICATION_ALONE, Rule
from handrail.source.apps import FLASK, Making, makings
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project


class HR011(Rule):
    """An application object is made at import, or kept in a global variable.

    There is one for the whole process then, made before anyone could say how it should
    be configured. Subclasses of Flask count, and so does Connexion.
    """

    id = "HR011"
    title = "Application made at import"
    kinds = APPLICATION_ALONE
    profiles = ALL
    words = ("Flask", "connexion", "OpenAPI")
    fix = "Make it in a function `create_app`, and return it."
    false_alarms = "A script that is an application of its own, in one file."

    def look(self, module: Module) -> Iterator[Finding | Clue]:
        """Yield what is made at import; of a class of the project's, a clue."""
        for making in makings(module):
            if making.maker.rpartition(".")[2][:1].islower():
                continue
            if not (module.runs_at_import(making.node) or is_global(module, making)):
                continue
            if making.maker in FLASK:
                yield self.found(module.at(making.node), message(making.maker))
            elif making.target:
                yield self.clue(module.at(making.node), making.maker)

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield those clues whose class is a subclass of Flask."""
        for clue in clues:
            if project.is_a(clue.data, clue.place.path, FLASK):
                yield self.found(clue.place, message(clue.data))


def message(maker: str) -> str:
    """Say what is wrong."""
    name = maker.rpartition(".")[2]
    return f"{name}(…) is called at import: the whole process shares one application."


def is_global(module: Module, making: Making) -> bool:
    """Tell whether a function binds what is made to a global name."""
    name = making.target.rpartition(".")[2]
    named = (node for node in module.all(ast.Global) if name in node.names)
    return making.function is not None and any(
        making.function in module.above(node) for node in named
    )
