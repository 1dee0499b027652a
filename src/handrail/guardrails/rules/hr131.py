"""Applications that do nothing about HTTPS."""

from collections.abc import Iterator, Sequence

from handrail.created.application import Application
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.apps import FLASK, makings
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project

MEASURES = (
    "Talisman",
    "talisman",
    "SSLify",
    "Strict-Transport-Security",
    "HSTS",
    "PREFERRED_URL_SCHEME",
    "SESSION_COOKIE_SECURE",
    "ProxyFix",
    "is_secure",
    "ssl_context",
    "X-Forwarded-Proto",
)


class HR131(Rule):
    """No file of the application has anything to do with HTTPS.

    No redirect, no Strict-Transport-Security, no cookie for HTTPS alone: whoever is on
    the way reads passwords and takes sessions over.
    """

    id = "HR131"
    title = "No measure for HTTPS"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    words = ("Flask", "connexion")
    marks = MEASURES
    needs = ("probes", "plain_http")
    fix = (
        "Set Strict-Transport-Security and secure cookies in production, and "
        "redirect to HTTPS."
    )
    false_alarms = "A proxy that sets the header and marks the cookies."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield where applications are made."""
        for making in makings(module):
            if making.maker in FLASK:
                yield self.clue(module.at(making.node))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the first application, if there is no measure at all."""
        if clues and not project.mentions(*MEASURES):
            yield self.found(clues[0].place, "Nothing here sees to HTTPS.")

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the application, if nothing that it answers sees to HTTPS."""
        is_sent_on = (application.plain_http or "").startswith("https://")
        has_header = any(probe.hsts for probe in application.probes or ())
        if not (is_sent_on or has_header or application.made.secure_session):
            message = "As production, this application does nothing about HTTPS."
            yield self.found(application.about("https"), message)

    def denies(self, application: Application, finding: Finding) -> bool:
        """Tell that the answers decide."""
        return True
