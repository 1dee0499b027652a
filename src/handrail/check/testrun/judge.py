"""A run of tests as a report: findings, as all engines have them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from handrail.check.chapter import rules_to_come
from handrail.check.check import Report, counts, in_order
from handrail.check.files import find_files
from handrail.check.ignores import MARK, Ignore, ignores_in, silenced
from handrail.check.settings import FILE, Settings
from handrail.check.unreadable import OWN, idle
from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import Rule
from handrail.guardrails.rules import all_rules, rules_of_tests
from handrail.tested.run import Run


def judge(root: Path, settings: Settings, run: Run, notes: Iterable[str]) -> Report:
    """Hold a run of tests to the rules that its project's settings choose.

    Args:
        root: The folder of the project.
        notes: What else there is to know, a sentence each.
    """
    rules = [rule for rule in rules_of_tests() if rule.was_seen(run)]
    found = [finding for rule in rules for finding in rule.weigh(run)]
    found += idle_exemptions(root, rules, run)
    later = rules_to_come(root)
    counted = [f for f in found if counts(settings, f) and f.rule not in later]
    judged = frozenset(rule.id for rule in rules)
    others = frozenset({*OWN, *(rule.id for rule in all_rules())}) - judged
    # A comment may be about a test that is no part of this run.
    unasked = others if run.matrix is not None else others | judged
    left = silenced(counted, list(ignores_of(root, settings, judged)), unasked)
    levelled = [replace(f, level=settings.level(f), asked=True) for f in left]
    findings = tuple(sorted(levelled, key=in_order))
    return Report(root, findings, notes=tuple(notes), unasked=others, has_source=False)


def ignores_of(
    root: Path, settings: Settings, judged: frozenset[str]
) -> Iterator[Ignore]:
    """Yield the comments, with a reason, that silence rules of a run of tests.

    What else there is to say of comments, a check of the source says.
    """
    for path in find_files(root, settings.exclude).python:
        try:
            source = (root / path).read_bytes()
        except OSError:
            continue
        if MARK.encode() in source:
            for ignore in ignores_in(path, source.decode("utf-8", "replace")):
                if ignore.reason and ignore.rules & judged:
                    yield replace(ignore, rules=ignore.rules & judged)


def idle_exemptions(root: Path, rules: Iterable[Rule], run: Run) -> Iterator[Finding]:
    """Yield the exemptions that nothing would be found of, in a whole run."""
    path = FILE if (root / FILE).is_file() else ""
    for rule in rules if run.matrix is not None else ():
        exempt = run.exempt.get(rule.id, {})
        count = len(list(rule.weigh(run))) if exempt else 0
        for name in exempt:
            left = {key: reason for key, reason in exempt.items() if key != name}
            without = replace(run, exempt={rule.id: left})
            if len(list(rule.weigh(without))) == count:
                yield idle(name, rule.id, path)
