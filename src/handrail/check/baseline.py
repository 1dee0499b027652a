"""Findings that a project accepts for now, each with a note: it only ever shrinks."""

import json
from collections.abc import Container, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from handrail.check.fingerprints import fingerprints
from handrail.check.refusals import SettingsError
from handrail.guardrails.finding import Finding
from handrail.workspace.files import write_atomically

VERSION = 1


@dataclass(frozen=True)
class Entry:
    """A finding that is accepted.

    Attributes:
        fingerprint: By which it is known, wherever its line moves.
        rule: The id of its rule.
        file: Where it was.
        line: Where it was; for people.
        message: What is wrong.
        note: Why it is accepted, or who will mend it; for people to fill in.
        asked: Whether a created application or a run of tests has shown it.
    """

    fingerprint: str
    rule: str
    file: str
    line: int
    message: str
    note: str = ""
    asked: bool = False


def read_baseline(file: Path) -> list[Entry]:
    """Return the accepted findings.

    Raises:
        SettingsError: The file is missing, or is no baseline.
    """
    try:
        data = json.loads(file.read_text("utf-8"))
        return [Entry(**entry) for entry in data["findings"]]
    except FileNotFoundError:
        raise SettingsError(
            f"There is no baseline {file}. `handrail check --baseline write` makes one."
        ) from None
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise SettingsError(
            f"{file}: is no baseline: {error}. Write it anew."
        ) from error


def write_baseline(file: Path, entries: Sequence[Entry]) -> None:
    """Write the accepted findings.

    Raises:
        OSError: They cannot be written; what was there is as it was.
    """
    rows = [asdict(entry) for entry in entries]
    text = json.dumps(
        {"version": VERSION, "findings": rows}, indent=2, ensure_ascii=False
    )
    write_atomically(file, f"{text}\n".encode())


def entries_of(findings: Sequence[Finding], old: Sequence[Entry] = ()) -> list[Entry]:
    """Return findings as entries; those that were accepted keep their notes."""
    notes = {entry.fingerprint: entry.note for entry in old}
    return [
        Entry(
            mark,
            f.rule,
            f.place.path,
            f.place.line,
            f.message,
            notes.get(mark, ""),
            f.asked,
        )
        for f, mark in zip(findings, fingerprints(findings), strict=True)
    ]


def unheard(
    entries: Sequence[Entry],
    current: Container[str],
    unasked: Container[str],
    *,
    has_source: bool = True,
) -> list[Entry]:
    """Return the entries that this run has not looked for and so cannot tell of.

    Args:
        current: The fingerprints of what it has found.
        unasked: Rules that may have more to find than it has looked for.
        has_source: Whether it has looked at the source at all.
    """
    return [
        entry
        for entry in entries
        if (entry.asked or not has_source)
        and entry.rule in unasked
        and entry.fingerprint not in current
    ]


def sift(
    findings: Sequence[Finding],
    entries: Sequence[Entry],
    unasked: Container[str] = (),
    *,
    has_source: bool = True,
) -> tuple[list[Finding], list[Entry], list[Entry]]:
    """Hold findings against what is accepted.

    Args:
        unasked: Rules that may have more to find than this run has looked for.
        has_source: Whether it has looked at the source at all.

    Returns:
        The findings that are not accepted; the entries that still hold, with the lines
        where they are; the entries that nothing is found of any more.
    """
    accepted = {entry.fingerprint: entry for entry in entries}
    current = {entry.fingerprint: entry for entry in entries_of(findings, entries)}
    left = [
        f for f, mark in zip(findings, current, strict=True) if mark not in accepted
    ]
    kept = [entry for mark, entry in current.items() if mark in accepted]
    unknown = unheard(entries, current, unasked, has_source=has_source)
    gone = [entry for mark, entry in accepted.items() if mark not in current]
    return left, kept + unknown, [entry for entry in gone if entry not in unknown]
