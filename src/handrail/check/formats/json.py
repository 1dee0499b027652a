"""For programs: the answer `check` of the program's schema."""

import json
from typing import Any

from handrail.check.check import Report
from handrail.check.fingerprints import fingerprints
from handrail.guardrails.finding import Finding

VERSION = 2  # of the schema of all answers


def as_json(report: Report) -> str:
    """Return what was found as one JSON object."""
    prints = fingerprints(report.findings)
    rows = [row(f, mark) for f, mark in zip(report.findings, prints, strict=True)]
    whole = {"version": VERSION, "answer": "check", "findings": rows}
    return json.dumps(
        {**whole, "accepted": report.accepted, "notes": list(report.notes)}, indent=2
    )


def row(finding: Finding, fingerprint: str) -> dict[str, Any]:
    """Return a finding as JSON has it."""
    return {
        "rule": finding.rule,
        "level": finding.level.word,
        "file": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "scope": finding.place.scope,
        "message": finding.message,
        "remedy": finding.remedy,
        "guardrail": finding.guardrail,
        "fingerprint": fingerprint,
    }
