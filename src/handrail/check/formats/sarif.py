"""For code scanning: SARIF 2.1.0, with addresses below the folder and fingerprints."""

import json
from typing import Any
from urllib.parse import quote

from handrail import __version__
from handrail.check.check import Report
from handrail.check.fingerprints import fingerprints
from handrail.check.unreadable import OWN
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rules import all_rules

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.HINT: "note"}
KEY = "handrail/v1"


def as_sarif(report: Report) -> str:
    """Return the findings as a log of one run."""
    marks = fingerprints(report.findings)
    results = [result(f, mark) for f, mark in zip(report.findings, marks, strict=True)]
    driver = {"name": "handrail", "version": __version__, "rules": rules()}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {
            "ROOT": {"description": {"text": "The folder that was checked."}}
        },
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def rules() -> list[dict[str, Any]]:
    """Return all rules, so that a viewer can tell what they find."""
    own = [{"id": id_, "shortDescription": {"text": text}} for id_, text in OWN.items()]
    known = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.about},
            "help": {"text": rule.fix},
            "defaultConfiguration": {"level": LEVELS[rule.honest_level]},
        }
        for rule in all_rules()
    ]
    return [*own, *known]


def result(finding: Finding, mark: str) -> dict[str, Any]:
    """Return one finding."""
    place = finding.place
    location: dict[str, Any] = {
        "artifactLocation": {"uri": quote(place.path or "."), "uriBaseId": "ROOT"}
    }
    if place.line:
        location["region"] = {"startLine": place.line, "startColumn": place.column}
    return {
        "ruleId": finding.rule,
        "level": LEVELS[finding.level],
        "message": {"text": f"{finding.message} {finding.remedy}"},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {KEY: mark},
    }
