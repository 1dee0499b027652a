"""The reference application keeps to all rules, and silences none."""

from pathlib import Path

import pytest

from handrail.check.check import check
from handrail.check.settings import Settings, read_settings

SOLUTION = Path(__file__).resolve().parents[2] / "solution"


@pytest.mark.slow
def test_the_solution_is_clean_under_house_without_one_ignore() -> None:
    assert read_settings(SOLUTION) == Settings(profile="house")
    assert check(SOLUTION, Settings(), lambda *_: None).findings == ()
    files = (f for f in SOLUTION.rglob("*.py") if ".venv" not in f.parts)
    assert not any("handrail: ignore" in f.read_text("utf-8") for f in files)
