"""For build servers: each finding is a test that failed."""

import re
import xml.etree.ElementTree as ET

from handrail.check.check import Report
from handrail.guardrails.finding import Finding

NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: Report) -> str:
    """Return the findings as a suite; without any, it holds one test that passed."""
    count = len(report.findings)
    totals = {"tests": str(count or 1), "failures": str(count), "errors": "0"}
    suites = ET.Element("testsuites")
    suite = ET.SubElement(suites, "testsuite", {"name": "handrail", **totals})
    if not report.findings:
        ET.SubElement(suite, "testcase", {"name": "check", "classname": "handrail"})
    for finding in report.findings:
        add_case(suite, finding)
    ET.indent(suites)
    return ET.tostring(suites, encoding="unicode", xml_declaration=True)


def add_case(suite: ET.Element, finding: Finding) -> None:
    """Add a finding as a test that failed."""
    place = finding.place
    where = f"{place.path}:{place.line}"
    names = {"name": plain(f"{finding.rule} {where}"), "classname": plain(place.path)}
    case = ET.SubElement(suite, "testcase", names)
    about = {"type": finding.level.word, "message": plain(finding.message)}
    failure = ET.SubElement(case, "failure", about)
    failure.text = plain(f"{where}: {finding.message} {finding.remedy}")


def plain(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return NO_XML.sub("�", text)
