"""Tokens that are made by hand."""

import re
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project

MAKERS = frozenset(
    {
        "jwt.encode",
        "jose.jwt.encode",
        "itsdangerous.TimedJSONWebSignatureSerializer",
        "itsdangerous.JSONWebSignatureSerializer",
    }
)


OTHER = re.compile(r"reset|confirm|verif|mail|invit|activat|unsubscribe|change")


class HR082(Rule):
    """Tokens for logins are signed by hand, without Flask-JWT-Extended.

    What the extension brings has to be written again and is easily forgotten: types of
    tokens, refresh, revocation, the check of the signature's method.
    """

    id = "HR082"
    title = "Tokens made by hand"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    profiles = frozenset({"house", "api"})
    words = ("jwt", "jose", "itsdangerous")
    pattern = re.compile(rb"\bencode\b|WebSignatureSerializer")
    marks = ("flask_jwt_extended",)
    fix = "Let Flask-JWT-Extended make and check tokens."
    false_alarms = "A token for another service, which says how it has to look."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield where tokens are signed."""
        for node, name in module.calls:
            function = getattr(module.function_of(node), "name", "")
            if name in MAKERS and not OTHER.search(function):
                yield self.clue(module.at(node))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield them, if the project does not have the extension."""
        if not project.mentions("flask_jwt_extended"):
            places = [clue.place for clue in clues]
            yield from self.each(places, "This token is signed by hand.")
