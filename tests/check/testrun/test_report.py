"""What a run is asked to write beside its text."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from handrail.check.check import Report
from handrail.check.refusals import SettingsError
from handrail.check.testrun.report import reports_of, written
from handrail.guardrails.finding import Finding, Level
from handrail.source.place import Place

FOUND = Finding("HR191", Level.WARNING, Place("a.py", 4), "No test.", "Write one.")


def config(root: Path, *words: str) -> Any:
    option = SimpleNamespace(handrail_report=list(words))
    where = SimpleNamespace(dir=root)
    return SimpleNamespace(option=option, invocation_params=where)


def test_formats_go_to_their_files_or_are_shown(tmp_path: Path) -> None:
    asked = config(tmp_path, "github", "json:out/found.json", "sarif:found.sarif")
    shown, *told = written(asked, Report(tmp_path, (FOUND,)))
    assert shown.startswith("::warning file=a.py,line=4")
    assert told == [
        f"{tmp_path / 'out/found.json'}: the findings as json.",
        f"{tmp_path / 'found.sarif'}: the findings as sarif.",
    ]
    answer = json.loads((tmp_path / "out/found.json").read_text())
    assert (answer["answer"], answer["findings"][0]["rule"]) == ("check", "HR191")
    assert json.loads((tmp_path / "found.sarif").read_text())["version"] == "2.1.0"


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="no format 'pdf'"):
        reports_of(config(tmp_path, "pdf:x"))
