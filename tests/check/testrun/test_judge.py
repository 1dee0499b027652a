"""A run as a report: settings, comments and exemptions hold as in other engines."""

from pathlib import Path

from checking import write_files
from watched import answer, row

from handrail.check.settings import Settings
from handrail.check.testrun.judge import judge
from handrail.check.testrun.verdict import notes_of
from handrail.tested.run import Run

HALF = row(answer())
FILE = "app/posts.py"


def rules(root: Path, settings: Settings, run: Run) -> list[tuple[str, str]]:
    report = judge(root, settings, run, ())
    return [(f.rule, f.level.word) for f in report.findings]


def whole(**exempt: str) -> Run:
    exempts = {"HR191": exempt} if exempt else {}
    return Run(requests=1, matrix=(HALF,), made=(), exempt=exempts)


def test_findings_are_of_the_kind_that_all_engines_have(tmp_path: Path) -> None:
    report = judge(tmp_path, Settings(), whole(), ["a note"])
    (finding,) = report.findings
    assert (finding.rule, finding.asked, finding.guardrail) == ("HR191", True, "19")
    assert (report.notes, report.has_source) == (("a note",), False)
    assert {"HR011", "HR221", "HR003"} <= report.unasked
    assert not {"HR191", "HR202"} & report.unasked


def test_settings_choose_rules_levels_and_paths(tmp_path: Path) -> None:
    def with_rule(**table: object) -> Settings:
        return Settings(rules={"HR191": table})

    assert rules(tmp_path, with_rule(level="error"), whole()) == [("HR191", "error")]
    assert not rules(tmp_path, with_rule(exclude=["app/*"]), whole())
    assert not rules(tmp_path, Settings(ignore=("HR19",)), whole())
    assert not rules(tmp_path, Settings(profile="minimal"), whole())


def test_a_comment_silences_it_with_a_reason(tmp_path: Path) -> None:
    lines = "x = 1\n" * 6 + "@bp.get('/')  # handrail: ignore[HR191{}]{}\n"
    write_files(tmp_path, {FILE: lines.format("", " never fails")})
    assert not rules(tmp_path, Settings(), whole())
    write_files(tmp_path, {FILE: lines.format("", "")})
    assert rules(tmp_path, Settings(), whole()) == [("HR191", "warning")]


def test_a_comment_that_silences_nothing_is_told_in_a_whole_run(
    tmp_path: Path,
) -> None:
    text = "x = 1  # handrail: ignore[HR191, HR101] why\n"
    write_files(tmp_path, {"app/other.py": text})
    full = row(answer(), answer(404))
    run = Run(requests=1, matrix=(full,), made=())
    (finding,) = judge(tmp_path, Settings(), run, ()).findings
    assert (finding.rule, "HR191 finds nothing here" in finding.message) == (
        "HR003",
        True,
    )
    assert not rules(tmp_path, Settings(), Run())


def test_an_exemption_that_exempts_nothing_is_told(tmp_path: Path) -> None:
    assert not rules(tmp_path, Settings(), whole(**{"posts.one error": "why"}))
    idle = whole(**{"posts.one error": "why", "posts.two": "why"})
    assert rules(tmp_path, Settings(), idle) == [("HR003", "warning")]


def test_notes_say_what_was_not_asked() -> None:
    part = " ".join(notes_of(Run(), 0))
    assert "these were not asked: HR172, HR182, HR191, HR221." in part
    notes = " ".join(notes_of(whole(), 2))
    assert "1 requests, to 1 endpoints" in notes
    assert "HR221 was not asked" in notes
    assert "tests that failed" in notes
    assert "HR221" not in " ".join(
        notes_of(Run(requests=1, matrix=(), made=(), coverage=()), 0)
    )
