"""For programs: what the answer `check` of the program's schema holds."""

import json
from typing import Any

from handrail import ANSWERS
from handrail.check.check import Report
from handrail.check.fingerprints import fingerprints
from handrail.guardrails.finding import Finding


def as_json(report: Report) -> str:
    """Return what was found as an answer of the program."""
    whole = {"version": ANSWERS, "answer": "check", **values_of(report)}
    return json.dumps(whole, indent=2)


def values_of(report: Report) -> dict[str, Any]:
    """Return what was found as the schema has it."""
    marks = fingerprints(report.findings)
    rows = [row(f, mark) for f, mark in zip(report.findings, marks, strict=True)]
    notes = list(report.notes)
    return {"findings": rows, "accepted": report.accepted, "notes": notes}


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
