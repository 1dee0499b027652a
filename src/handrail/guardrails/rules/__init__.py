"""The rules: a file each, found by its name."""

import importlib
import pkgutil
import re
from functools import cache

from handrail.guardrails.rule import Engine, Rule

MODULE = re.compile(r"hr\d{3}")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return all rules, sorted by id."""
    names = [m.name for m in pkgutil.iter_modules(__path__) if MODULE.fullmatch(m.name)]
    return tuple(map(load_rule, sorted(names)))


def rules_of_tests() -> tuple[Rule, ...]:
    """Return the rules that judge a run of tests, sorted by id."""
    return tuple(rule for rule in all_rules() if rule.engine is Engine.TESTS)


def load_rule(name: str) -> Rule:
    """Return the one rule of a module."""
    module = importlib.import_module(f"{__name__}.{name}")
    rule: type[Rule] = getattr(module, name.upper())
    return rule()


def find_rule(id_: str) -> Rule:
    """Return the rule of an id such as "HR041", in any case.

    Raises:
        LookupError: There is none.
    """
    for rule in all_rules():
        if rule.id == id_.upper():
            return rule
    raise LookupError(f"There is no rule {id_!r}. `handrail rules` lists them.")
