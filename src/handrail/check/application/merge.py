"""Findings of both engines on one matter become one.

Where a rule's answers decide, what its source makes likely is left out, or lends its
place. Else the source says it better, by its line: then the answer is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handrail.created.application import Application
from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import Rule
from handrail.guardrails.rules import all_rules


def merged(source: Sequence[Finding], application: Application | None) -> list[Finding]:
    """Return the findings of the source and of a created application as one list."""
    if application is None:
        return list(source)
    rules = {rule.id: rule for rule in all_rules() if rule.heard(application)}
    denied = [f for f in source if is_denied(rules.get(f.rule), application, f)]
    left = [f for f in source if f not in denied]
    answers = (answer for rule in rules.values() for answer in rule.ask(application))
    more = [f for f in answers if not is_told(rules[f.rule], f, left)]
    return [*left, *at_home(more, application, denied)]


def is_denied(rule: Rule | None, application: Application, finding: Finding) -> bool:
    """Tell whether the answers show that a finding in the source is none."""
    return rule is not None and rule.denies(application, finding)


def is_told(rule: Rule, finding: Finding, source: Sequence[Finding]) -> bool:
    """Tell whether the source tells of the same matter, at its line."""
    place = finding.place
    for other in source:
        is_same_line = (other.place.path, other.place.line) == (place.path, place.line)
        if is_same_line and place.line and other.rule in {rule.id, *rule.covers}:
            return True
        if other.rule == rule.id and place.text and place.text in other.place.text:
            return True
    return False


def at_home(
    findings: Sequence[Finding], application: Application, denied: Sequence[Finding]
) -> Iterator[Finding]:
    """Yield findings; one about the whole stands at a line of what it has replaced."""
    made = application.made
    for finding in findings:
        place = finding.place
        is_whole = (place.path, place.line) == (made.path, made.line)
        lent = (f.place for f in denied if f.rule == finding.rule and is_whole)
        yield replace(finding, place=next(lent, place), asked=True)
