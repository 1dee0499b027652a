"""One check: an application, its settings, and what was found."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from handrail.check.application.findings import created
from handrail.check.application.merge import merged
from handrail.check.chapter import rules_to_come
from handrail.check.engine import examine_source
from handrail.check.grammar import grammar_of
from handrail.check.ignores import silenced
from handrail.check.kept import Kept, kept_for
from handrail.check.seen import Asked
from handrail.check.settings import Settings, by_path
from handrail.guardrails.finding import Finding
from handrail.guardrails.rules import rules_of_tests


@dataclass(frozen=True)
class Report:
    """What a check has found.

    Attributes:
        root: The folder that was checked.
        findings: What is wrong, by file and line.
        accepted: How many findings the baseline accepts beside these.
        notes: What else there is to know, a sentence each.
        unasked: Rules that may have more to find than this run has looked for.
        has_source: Whether it has looked at the source at all.
    """

    root: Path
    findings: tuple[Finding, ...]
    accepted: int = 0
    notes: tuple[str, ...] = ()
    unasked: frozenset[str] = frozenset()
    has_source: bool = True


def check(
    root: Path,
    settings: Settings,
    tell: Callable[[int, int], None],
    *,
    ask: Callable[[int, int], object] = lambda *_: None,
    keeps: bool = True,
) -> Report:
    """Hold an application to the rules that its settings choose.

    Args:
        root: Its folder.
        tell: Hears how many files are done, and how many there are.
        ask: Hears how many processes have asked the application, and how many do.
        keeps: Whether what is seen is kept for the next run.

    Raises:
        CouldNotAsk: The application's Python cannot run what asks it.
        OSError: The folder cannot be read, or there is no room for a copy of it.
        SettingsError: The settings name no application that can be asked.
    """
    asked = Asked(root.resolve(), grammar_of(root.resolve()), settings.house)
    kept = kept_for(asked) if keeps else Kept()
    found, ignores = examine_source(asked, settings.exclude, kept, tell)
    made = created(asked.root, settings, ask)
    found = [*merged(found, made.application), *made.findings]
    later = rules_to_come(asked.root)
    counted = [f for f in found if counts(settings, f) and f.rule not in later]
    unasked = made.unasked | {rule.id for rule in rules_of_tests()}
    left = silenced(counted, [i for i in ignores if i.rules - later], unasked)
    levelled = (replace(f, level=settings.level(f)) for f in left)
    findings = tuple(sorted(levelled, key=in_order))
    return Report(asked.root, findings, notes=made.notes, unasked=unasked)


def counts(settings: Settings, finding: Finding) -> bool:
    """Tell whether a finding counts: its rule, and its rule in this file."""
    excluded = by_path(settings.rules, finding.rule)
    is_apart = any(fnmatch(finding.place.path, pattern) for pattern in excluded)
    return settings.counts(finding.rule) and not is_apart


def in_order(finding: Finding) -> tuple[str, int, int, str]:
    """Return what findings are sorted by."""
    place = finding.place
    return place.path, place.line, place.column, finding.rule
