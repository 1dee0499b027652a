"""Applications that leave errors to Flask."""

from collections.abc import Iterator, Sequence

from handrail.created.application import Application
from handrail.created.failures import (
    broken_handlers,
    left_to_flask,
    pages_for_programs,
)
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
    """Errors are left to Flask, or answered with a page where programs ask.

    Whoever calls a wrong address or sends no JSON gets a page in English, made by the
    framework, from an API too. A created application is handed an error of each status,
    in and outside of its views, and its answers are read.
    """

    id = "HR061"
    title = "Errors without a handler"
    kinds = APPLICATION_ALONE
    words = ("Flask", "connexion")
    marks = HANDLERS
    needs = ("errors",)
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
            message = "This application handles no error."
            yield self.found(clues[0].place, message, level=Level.HINT)

    def heard(self, application: Application) -> bool:
        """Tell whether the application itself answers errors."""
        return super().heard(application) and not application.made.is_wrapped

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the statuses that nobody handles, or that are pages for programs."""
        if missing := left_to_flask(application):
            message = f"Flask answers {in_words(missing)}: no handler does."
            yield self.found(application.about("no handler"), message)
        if pages := pages_for_programs(application):
            prefix = application.house.api_prefix
            message = f"Below {prefix}, {in_words(pages)} is answered with a page."
            yield self.found(application.about("pages"), message)
        for name, statuses in broken_handlers(application).items():
            message = f"The handler of {in_words(statuses)} raises {name}."
            yield self.found(application.about(f"raises {name}"), message)

    def denies(self, application: Application, finding: Finding) -> bool:
        """Tell that the answers decide."""
        return True


def in_words(statuses: list[int]) -> str:
    """Return statuses with commas between."""
    return ", ".join(map(str, statuses))
