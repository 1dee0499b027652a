"""A report held against the baseline: what was accepted, and what came since."""

from collections.abc import Callable
from dataclasses import replace

from handrail.check.baseline import (
    entries_of,
    read_baseline,
    sift,
    unheard,
    write_baseline,
)
from handrail.check.check import Report
from handrail.check.settings import Settings

ACTIONS = ("write", "use")


def held_against(
    report: Report,
    settings: Settings,
    action: str | None,
    say: Callable[[str], object],
) -> Report:
    """Return the report without what the baseline accepts; write it where asked to.

    What is found no more leaves the baseline, and that is told.

    Args:
        action: `write`, `use`, or nothing for neither.
        say: Hears what became of the baseline, a sentence each time.

    Raises:
        SettingsError: There is no baseline to use.
        OSError: It cannot be written.
    """
    if action == "write":
        return accepted(report, settings, say)
    return without_accepted(report, settings, say) if action == "use" else report


def accepted(
    report: Report, settings: Settings, say: Callable[[str], object]
) -> Report:
    """Accept what was found, beside what this run has not looked for.

    Raises:
        SettingsError: What is there is no baseline.
        OSError: It cannot be written.
    """
    file = report.root / settings.baseline
    old = read_baseline(file) if file.exists() else []
    entries = entries_of(report.findings, old)
    marks = {entry.fingerprint for entry in entries}
    entries += unheard(old, marks, report.unasked, has_source=report.has_source)
    write_baseline(file, entries)
    say(f"{file}: {len(entries)} findings are accepted.")
    return replace(report, findings=(), accepted=len(entries))


def without_accepted(
    report: Report, settings: Settings, say: Callable[[str], object]
) -> Report:
    """Return the report without what the baseline accepts.

    Raises:
        SettingsError: There is no baseline.
        OSError: It cannot be written.
    """
    file = report.root / settings.baseline
    left, kept, obsolete = sift(
        report.findings,
        read_baseline(file),
        report.unasked,
        has_source=report.has_source,
    )
    for entry in obsolete:
        say(f"{entry.rule} in {entry.file} is gone, and leaves the baseline.")
    if obsolete:
        write_baseline(file, kept)
    return replace(
        report, findings=tuple(left), accepted=len(report.findings) - len(left)
    )
