"""The results for build servers: a suite for each person, a case for each exercise."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from handrail.check.formats.junit import plain
from handrail.grade.mark import WORDS
from handrail.grade.result import Points, Result


def as_junit(results: Sequence[Result]) -> str:
    """Return the results as suites."""
    suites = ET.Element("testsuites", {"name": "handrail"})
    for result in results:
        add_suite(suites, result)
    ET.indent(suites)
    return ET.tostring(suites, encoding="unicode", xml_declaration=True)


def add_suite(suites: ET.Element, result: Result) -> None:
    """Add the results of one person."""
    red = sum(not line.mark.passes for line in result.lines)
    totals = {
        "tests": str(len(result.lines) or 1),
        "failures": str(red),
        "errors": str(int(bool(result.trouble))),
    }
    names = {"name": plain(result.person.name)}
    suite = ET.SubElement(suites, "testsuite", {**names, **totals})
    for line in result.lines:
        add_case(suite, line)
    if result.trouble:
        case = ET.SubElement(
            suite, "testcase", {"name": "all", "classname": "handrail"}
        )
        ET.SubElement(case, "error", {"message": plain(result.trouble)})


def add_case(suite: ET.Element, line: Points) -> None:
    """Add an exercise as a test."""
    names = {"name": line.exercise.slug, "classname": line.exercise.number}
    case = ET.SubElement(suite, "testcase", names)
    if not line.mark.passes:
        about = {"type": WORDS[line.mark.state], "message": plain(line.mark.why)}
        ET.SubElement(case, "failure", about)
