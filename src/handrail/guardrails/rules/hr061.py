"""Applications that leave errors to Flask."""

from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.apps import FLASK, makings
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project

HANDLERS = (
    "errorhandler",
    "register_error_handler",
    "add_error_handler",
    "handle_error",
    "handle_exception",
    "handle_user_exception",
)


class HR061(Rule):
    """No file of the application handles an error.

    Whoever calls a wrong address or sends no JSON gets a page in English, made by the
    framework, from an API too. The application itself is asked by another engine.
    """

    id = "HR061"
    title = "No error handler"
    kinds = APPLICATION_ALONE
    level = Level.HINT
    words = ("Flask", "connexion")
    marks = HANDLERS
    fix = "Register a handler for HTTPException and one for Exception in the factory."
    false_alarms = "An extension that handles all errors by itself."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield where applications are made."""
        for making in makings(module):
            if making.maker in FLASK:
                yield self.clue(module.at(making.node))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the first application, if no file handles an error."""
        if clues and not project.mentions(*HANDLERS):
            yield self.found(clues[0].place, "This application handles no error.")
