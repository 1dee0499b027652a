"""Rules of which the second never answers."""

import re
from collections.abc import Iterator

from handrail.created.answers import Rule

VARIABLE = re.compile(r"(<[^<>]*?:)?\w+>")


def doubles(rules: tuple[Rule, ...]) -> Iterator[tuple[Rule, Rule, str]]:
    """Yield a rule, the one before it that answers in its place, and a method."""
    seen: dict[tuple[str, str, str], Rule] = {}
    for rule in rules:
        for method in rule.methods if not rule.is_aside else ():
            first = seen.setdefault((rule.host, shape(rule.rule), method), rule)
            if first.endpoint != rule.endpoint:
                yield rule, first, method
                break


def shape(rule: str) -> str:
    """Return a rule without the names of its variable parts."""
    return VARIABLE.sub(lambda part: f"{part[1] or '<'}>", rule)
