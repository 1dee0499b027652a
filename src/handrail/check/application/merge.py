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
    for rule in rules.values():
        lent = iter([f for f in denied if f.rule == rule.id])
        for finding in rule.ask(application):
            if not is_told(rule, finding, left):
                left.append(at_home(finding, application, lent))
    return left


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
    finding: Finding, application: Application, lent: Iterator[Finding]
) -> Finding:
    """Return a finding, at a line of the source if it is about the whole."""
    is_whole = (finding.place.path, finding.place.line) == (
        application.made.path,
        application.made.line,
    )
    other = next(lent, None) if is_whole else None
    return replace(finding, place=other.place) if other else finding
