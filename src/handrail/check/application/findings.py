"""What asking a created application adds to a check."""

from dataclasses import dataclass, replace
from pathlib import Path

from handrail.check.application.engine import Tell, examine_application
from handrail.check.application.target import target_of
from handrail.check.settings import FILE, Settings
from handrail.check.unreadable import idle
from handrail.created.application import Application
from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import Engine, Rule
from handrail.guardrails.rules import all_rules

NOT_ASKED = (
    "The application was not made, so no rule has asked it: name its factory, as in "
    "--app app:create_app."
)


@dataclass(frozen=True)
class Created:
    """What asking a created application adds to a check.

    Attributes:
        application: What it answered; None where it was not made.
        findings: About its making, and about exemptions that are idle.
        notes: What else there is to know, a sentence each.
        unasked: Rules that an application would have been asked for, and was not.
    """

    application: Application | None
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    unasked: frozenset[str]


def created(root: Path, settings: Settings, tell: Tell) -> Created:
    """Make and ask the application that the settings name; code runs only if they do.

    Args:
        tell: Hears how many processes have ended, and how many there are.

    Raises:
        CouldNotAsk: Its Python cannot run what asks.
        OSError: There is no room for a copy.
        SettingsError: There is no such application, or no such Python.
    """
    rules = unasked(None)
    if not any(map(settings.counts, rules)):
        return Created(None, (), (), rules)
    if not settings.app:
        return Created(None, (), (NOT_ASKED,), rules)
    target = target_of(root, settings.app, settings.python)
    asked = examine_application(root, target, settings, tell)
    findings = [*asked.findings, *idle_exemptions(root, asked.application)]
    application = asked.application
    return Created(application, tuple(findings), asked.notes, unasked(application))


def unasked(application: Application | None) -> frozenset[str]:
    """Return the rules that an application did not answer."""
    rules = [rule for rule in all_rules() if Engine.APPLICATION in rule.engines]
    return frozenset(r.id for r in rules if not (application and r.heard(application)))


def idle_exemptions(root: Path, application: Application | None) -> list[Finding]:
    """Return the exemptions that nothing would be found of, where all was asked."""
    if application is None or application.left:
        return []
    path = FILE if (root / FILE).is_file() else ""
    return [
        idle(endpoint, rule.id, path)
        for rule in all_rules()
        if rule.heard(application)
        for endpoint in application.exempt.get(rule.id, {})
        if is_idle(rule, endpoint, application)
    ]


def is_idle(rule: Rule, endpoint: str, application: Application) -> bool:
    """Tell whether a rule finds no more if it does not leave an endpoint out."""
    left = {k: v for k, v in application.exempt[rule.id].items() if k != endpoint}
    without = replace(application, exempt={rule.id: left})
    return len(list(rule.ask(without))) == len(list(rule.ask(application)))
