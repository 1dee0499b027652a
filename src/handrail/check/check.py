"""One check: an application, its settings, and what was found."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from pathlib import Path

from handrail.check.chapter import rules_to_come
from handrail.check.engine import examine_source
from handrail.check.grammar import grammar_of
from handrail.check.ignores import silenced
from handrail.check.kept import Kept, kept_for
from handrail.check.seen import Asked
from handrail.check.settings import Settings, by_path
from handrail.guardrails.finding import Finding


@dataclass(frozen=True)
class Report:
    """What a check has found.

    Attributes:
        root: The folder that was checked.
        findings: What is wrong, by file and line.
        accepted: How many findings the baseline accepts beside these.
    """

    root: Path
    findings: tuple[Finding, ...]
    accepted: int = 0


def check(
    root: Path,
    settings: Settings,
    tell: Callable[[int, int], None],
    *,
    keeps: bool = True,
) -> Report:
    """Hold an application to the rules that its settings choose.

    Args:
        root: Its folder.
        tell: Hears how many files are done, and how many there are.
        keeps: Whether what is seen is kept for the next run.

    Raises:
        OSError: The folder cannot be read.
    """
    asked = Asked(root.resolve(), grammar_of(root.resolve()), settings.house)
    kept = kept_for(asked) if keeps else Kept()
    found, ignores = examine_source(asked, settings.exclude, kept, tell)
    later = rules_to_come(asked.root)
    counted = [f for f in found if counts(settings, f) and f.rule not in later]
    left = silenced(counted, [i for i in ignores if i.rules - later])
    levelled = (replace(f, level=settings.level(f)) for f in left)
    return Report(asked.root, tuple(sorted(levelled, key=in_order)))


def counts(settings: Settings, finding: Finding) -> bool:
    """Tell whether a finding counts: its rule, and its rule in this file."""
    excluded = by_path(settings.rules, finding.rule)
    is_apart = any(fnmatch(finding.place.path, pattern) for pattern in excluded)
    return settings.counts(finding.rule) and not is_apart


def in_order(finding: Finding) -> tuple[str, int, int, str]:
    """Return what findings are sorted by."""
    place = finding.place
    return place.path, place.line, place.column, finding.rule
