"""For people: findings by file, and how many there are."""

from collections import Counter
from itertools import groupby

from handrail.check.check import Report
from handrail.command import command
from handrail.guardrails.finding import Finding, Level


def as_text(report: Report) -> str:
    """Return what was found, by file and line."""
    parts = []
    for path, found in groupby(report.findings, key=lambda f: f.place.path):
        parts += [path or ".", *(lines_of(finding) for finding in found), ""]
    notes = [f"{note}\n" for note in report.notes]
    return "\n".join([*parts, *notes, summary(report)])


def lines_of(finding: Finding) -> str:
    """Return a finding: where, how much it matters, what is wrong, what to do."""
    line = str(finding.place.line or "-")
    head = f"{line:>5}  {finding.level.word:<7}  {finding.rule}  {finding.message}"
    return f"{head}\n{'':22}{finding.remedy}"


def summary(report: Report) -> str:
    """Return how many findings there are, and how to read about a rule."""
    if not report.findings:
        notes = (
            f" {plural(report.accepted, 'finding')} accepted."
            if report.accepted
            else ""
        )
        return f"No finding.{notes}"
    levels = Counter(finding.level for finding in report.findings)
    counts = [
        plural(levels[lv], lv.word) for lv in sorted(Level, reverse=True) if levels[lv]
    ]
    known = f" {report.accepted} accepted by the baseline." if report.accepted else ""
    first = report.findings[0].rule
    how = command(f"explain {first}")
    return f"{', '.join(counts)}.{known} About a rule: {how}"


def plural(number: int, word: str) -> str:
    """Return a number with its noun."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
