"""For GitLab: a report of code quality."""

import json

from handrail.check.check import Report
from handrail.check.fingerprints import fingerprints
from handrail.guardrails.finding import Level

SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.HINT: "info"}


def as_gitlab(report: Report) -> str:
    """Return the findings as GitLab's report of code quality."""
    marks = fingerprints(report.findings)
    rows = [
        {
            "description": f"{finding.message} {finding.remedy}",
            "check_name": finding.rule,
            "fingerprint": mark,
            "severity": SEVERITIES[finding.level],
            "location": {
                "path": finding.place.path,
                "lines": {"begin": finding.place.line or 1},
            },
        }
        for finding, mark in zip(report.findings, marks, strict=True)
    ]
    return json.dumps(rows, indent=2)
