"""Checks and runs of tests share one baseline, and leave each other's entries alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from handrail.check.baseline import read_baseline
from handrail.check.check import Report
from handrail.check.held import held_against
from handrail.check.settings import Settings
from handrail.guardrails.finding import Finding, Level
from handrail.source.place import Place

SOURCE = Finding("HR101", Level.ERROR, Place("a.py", 1, text="x"), "A key.", "Mend it.")
SEEN = Finding(
    "HR191", Level.WARNING, Place("b.py", 2, text="y"), "No test.", "Do.", asked=True
)


def check_of(root: Path, *findings: Finding) -> Report:
    return Report(root, findings, unasked=frozenset({"HR191", "HR013"}))


def run_of(root: Path, *findings: Finding) -> Report:
    unasked = frozenset({"HR101", "HR013"})
    return Report(root, findings, unasked=unasked, has_source=False)


def held(report: Report, action: str) -> tuple[Report, list[str]]:
    said: list[str] = []
    return held_against(report, Settings(), action, said.append), said


def rules(root: Path) -> list[str]:
    return sorted(e.rule for e in read_baseline(root / Settings().baseline))


def test_each_adds_what_it_accepts(tmp_path: Path) -> None:
    held(check_of(tmp_path, SOURCE), "write")
    report, (said,) = held(run_of(tmp_path, SEEN), "write")
    assert (report.findings, "2 findings are accepted" in said) == ((), True)
    assert rules(tmp_path) == ["HR101", "HR191"]
    held(check_of(tmp_path, SOURCE), "write")
    assert rules(tmp_path) == ["HR101", "HR191"]


@pytest.mark.parametrize(
    ("make", "own", "gone", "left"),
    [(run_of, SEEN, "HR191", "HR101"), (check_of, SOURCE, "HR101", "HR191")],
)
def test_each_takes_out_its_own_alone(
    make: Callable[..., Report], own: Finding, gone: str, left: str, tmp_path: Path
) -> None:
    held(check_of(tmp_path, SOURCE), "write")
    held(run_of(tmp_path, SEEN), "write")
    report, said = held(make(tmp_path, own), "use")
    assert (report.findings, report.accepted, said) == ((), 1, [])
    assert rules(tmp_path) == ["HR101", "HR191"]

    _, (sentence,) = held(make(tmp_path), "use")
    assert sentence.startswith(f"{gone} in ")
    assert rules(tmp_path) == [left]


def test_what_came_since_is_left(tmp_path: Path) -> None:
    held(run_of(tmp_path, SEEN), "write")
    new = replace(SEEN, place=Place("c.py", 3, text="z"))
    report, _ = held(run_of(tmp_path, SEEN, new), "use")
    assert (report.findings, report.accepted) == ((new,), 1)


def test_without_a_word_for_it_nothing_is_held(tmp_path: Path) -> None:
    report = check_of(tmp_path, SOURCE)
    assert held_against(report, Settings(), None, print) is report
