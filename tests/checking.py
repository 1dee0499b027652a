"""Holds made-up applications to rules, in tests."""

from pathlib import Path
from textwrap import dedent

from handrail.check.check import check
from handrail.check.settings import Settings
from handrail.guardrails.finding import Finding

MARK = "# <-"


def write_files(root: Path, files: dict[str, str]) -> None:
    """Write files below a folder."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(text).lstrip("\n"), encoding="utf-8")


def found(root: Path, rule: str, files: dict[str, str]) -> list[Finding]:
    """Return what a rule finds in some files."""
    write_files(root, files)
    settings = Settings(select=(rule,), ignore=("HR003",))
    return list(check(root, settings, lambda *_: None, keeps=False).findings)


def assert_finds(root: Path, rule: str, files: dict[str, str]) -> None:
    """Assert that a rule finds the lines that end in a mark, and no others."""
    findings = found(root, rule, files)
    lines = {
        (path, number)
        for path, text in files.items()
        for number, line in enumerate(dedent(text).lstrip("\n").splitlines(), 1)
        if line.rstrip().endswith((MARK, f"{MARK} #}}", f"{MARK} -->"))
    }
    places = sorted((f.place.path, f.place.line) for f in findings)
    assert places == sorted(lines), f"{places} found, and not {sorted(lines)}"
