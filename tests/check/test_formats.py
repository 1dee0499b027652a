"""What programs read of a report.

`sarif-2.1.0.json` is the schema of SARIF 2.1.0 (OASIS) as the package
@microsoft/jest-sarif 1.0.0-beta.0 has it (MIT). One pattern in it, that of a language,
is no regular expression.
"""

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from handrail.check.check import Report
from handrail.check.formats import FORMATS
from handrail.guardrails.finding import Finding, Level
from handrail.source.place import Place

TEXT = (Path(__file__).parent / "sarif-2.1.0.json").read_text("utf-8")
SCHEMA = json.loads(TEXT.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}$"))


@pytest.fixture
def report() -> Report:
    """A report with a finding of each level, and with awkward signs."""
    place = Place("shop/a b.py", 3, 5, "make", 'key = "x"')
    findings = (
        Finding("HR101", Level.ERROR, place, "KEY is 100% known:\nno <secret>.", "Go."),
        Finding("HR143", Level.WARNING, Place("ä,b.html", 1), "A \x00 form.", "Mend."),
        Finding("HR171", Level.HINT, Place(""), "No tests.", "Write some."),
    )
    return Report(Path("/shop"), findings)


def test_sarif_keeps_to_its_schema(report: Report) -> None:
    log = json.loads(FORMATS["sarif"](report))
    jsonschema_rs.validator_for(SCHEMA).validate(log)
    results = log["runs"][0]["results"]
    assert [r["level"] for r in results] == ["error", "warning", "note"]
    uris = [place(r)["artifactLocation"]["uri"] for r in results]
    assert uris == ["shop/a%20b.py", "%C3%A4%2Cb.html", "."]
    assert place(results[0])["region"] == {"startLine": 3, "startColumn": 5}
    assert len({r["partialFingerprints"]["handrail/v1"] for r in results}) == 3
    known = {rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert {r["ruleId"] for r in results} <= known


def place(result: dict[str, Any]) -> dict[str, Any]:
    location: dict[str, Any] = result["locations"][0]["physicalLocation"]
    return location


def test_an_empty_log_keeps_to_it_too() -> None:
    log = json.loads(FORMATS["sarif"](Report(Path("/shop"), ())))
    jsonschema_rs.validator_for(SCHEMA).validate(log)


def test_github_gets_a_command_a_finding(report: Report) -> None:
    assert FORMATS["github"](report).splitlines() == [
        "::error file=shop/a b.py,line=3,col=5,title=HR101::"
        "KEY is 100%25 known:%0Ano <secret>. Go.",
        "::warning file=ä%2Cb.html,line=1,col=1,title=HR143::A \x00 form. Mend.",
        "::notice file=,line=1,col=1,title=HR171::No tests. Write some.",
    ]


def test_gitlab_gets_a_row_a_finding(report: Report) -> None:
    rows = json.loads(FORMATS["gitlab"](report))
    assert [row["severity"] for row in rows] == ["major", "minor", "info"]
    assert rows[0]["location"] == {"path": "shop/a b.py", "lines": {"begin": 3}}
    assert all(row["fingerprint"] and row["check_name"] for row in rows)


def test_junit_counts_and_is_xml(report: Report) -> None:
    suite = ET.fromstring(FORMATS["junit"](report))[0]
    assert (suite.get("tests"), suite.get("failures")) == ("3", "3")
    failures = [case.find("failure") for case in suite]
    assert [f is not None and f.get("type") for f in failures] == [
        "error",
        "warning",
        "hint",
    ]


def test_junit_of_a_clean_check_has_a_test_that_passed() -> None:
    suite = ET.fromstring(FORMATS["junit"](Report(Path("/shop"), ())))[0]
    assert (suite.get("tests"), suite.get("failures"), len(suite)) == ("1", "0", 1)


def test_text_says_how_many_and_what_to_do(report: Report) -> None:
    text = FORMATS["text"](report)
    assert "    3  error    HR101  KEY is 100% known" in text
    assert text.splitlines()[-1].startswith("1 error, 1 warning, 1 hint.")
    assert FORMATS["text"](Report(Path("/shop"), ())) == "No finding."
    accepted = Report(Path("/shop"), (), accepted=2)
    assert FORMATS["text"](accepted) == "No finding. 2 findings accepted."
