"""Errors of tokens that are left to the extension."""

from collections.abc import Iterator, Sequence

from handrail.created.application import Application
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Rule
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project

LOADERS = (
    "expired_token_loader",
    "invalid_token_loader",
    "revoked_token_loader",
    "unauthorized_loader",
)
MARKS = (*LOADERS, "jwt_required", "create_access_token", "token_in_blocklist_loader")


class HR081(Rule):
    """Tokens are used, and errors of tokens are answered by Flask-JWT-Extended itself.

    Clients meet a second shape of errors, `{"msg": …}`, and a malformed token is 422
    where a missing one is 401. The application's handlers never hear of them.
    """

    id = "HR081"
    title = "Errors of tokens in a shape of their own"
    level = Level.WARNING
    profiles = frozenset({"house", "api"})
    words = ("JWTManager",)
    marks = MARKS
    needs = ("tokens",)
    fix = "Set the loaders for missing, malformed, expired and revoked tokens."
    false_alarms = "A handler for JWTExtendedException and PyJWTError."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield where the extension is made."""
        for node, name in module.calls:
            if name == "flask_jwt_extended.JWTManager":
                yield self.clue(module.at(node))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the extension, if tokens are used and a loader is missing."""
        if not clues or not project.mentions("jwt_required", "create_access_token"):
            return
        needed = (
            LOADERS if project.mentions("token_in_blocklist_loader") else LOADERS[:2]
        )
        needed = tuple({*needed, "unauthorized_loader"})
        missing = sorted(name for name in needed if not project.mentions(name))
        if missing:
            message = f"Errors of tokens have another shape: no {', '.join(missing)}."
            yield self.found(clues[0].place, message)

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the errors that are answered in the extension's own shape."""
        answers = application.tokens or ()
        own = [answer.kind for answer in answers if answer.is_default]
        if own:
            message = f"A token that is {', '.join(own)} is answered in another shape."
            yield self.found(application.about("tokens"), message)
        raised = [answer.kind for answer in answers if answer.raised]
        if raised:
            message = f"A token that is {', '.join(raised)} leads to an error."
            yield self.found(application.about("raised"), message)

    def denies(self, application: Application, finding: Finding) -> bool:
        """Tell that the answers decide."""
        return True
