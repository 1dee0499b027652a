"""An application with the faults of the guide's own code: which of them the check sees.

It is written anew; no line of it is the guide's. The numbers behind its lines are those
of the defects, which `solution/tests/guide_defects.py` tells of. What is not found here
shows only when a request is made, or to a type checker, or is no guardrail's matter.
"""

import re
from pathlib import Path

import pytest

from handrail.check.check import check
from handrail.check.settings import Settings
from handrail.guardrails.finding import Finding

FILE = Path(__file__).with_name("as_the_guide.txt")
FOUND = {
    9: {"HR081"},
    18: {"HR161"},
    19: {"HR102"},
    20: {"HR231"},
    27: {"HR104"},
}
UNSHOWN = {29, 31}  # no line shows the errors of a type checker, or what is installed
KNOWN = set(range(1, 32)) - UNSHOWN
BESIDE = {"HR131"}  # of the application as a whole: nothing is done about HTTPS


def files() -> dict[str, str]:
    """Return the files of the application."""
    parts = re.split(r"^==> (.+)\n", FILE.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def marks() -> dict[tuple[str, int], set[int]]:
    """Return the numbers of the defects by file and line."""
    return {
        (path, number): set(map(int, re.findall(r"\d+", match[1])))
        for path, text in files().items()
        for number, line in enumerate(text.splitlines(), 1)
        if (match := re.search(r"#((?: \d+,?)+)", line))
    }


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    """What is found in the application."""
    root = tmp_path_factory.mktemp("guided")
    for path, text in files().items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return check(root, Settings(), lambda *_: None, keeps=False).findings


def test_each_defect_of_the_guide_has_a_line() -> None:
    assert set().union(*marks().values()) == KNOWN


def test_these_defects_are_found_and_no_others(findings: tuple[Finding, ...]) -> None:
    found: dict[int, set[str]] = {}
    for finding in findings:
        place = (finding.place.path, finding.place.line)
        for number in marks().get(place, ()):
            found.setdefault(number, set()).add(finding.rule)
    assert found == FOUND


def test_nothing_else_is_found(findings: tuple[Finding, ...]) -> None:
    places = marks().keys()
    rest = {f.rule for f in findings if (f.place.path, f.place.line) not in places}
    assert rest == BESIDE
