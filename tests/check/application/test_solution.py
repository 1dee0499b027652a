"""The reference application, asked as for production."""

from pathlib import Path

import pytest
from asking import PATIENCE

from handrail.check.check import check
from handrail.check.settings import Settings
from handrail.guardrails.rules import rules_of_tests

SOLUTION = Path(__file__).resolve().parents[3] / "solution"


@pytest.mark.slow
def test_the_solution_answers_all_rules_and_is_clean() -> None:
    settings = Settings(app="app:create_app", seconds=PATIENCE)
    report = check(SOLUTION, settings, lambda *_: None, keeps=False)
    assert report.findings == ()
    assert report.notes[0].startswith("app:create_app('production') was made")
    assert report.unasked == {rule.id for rule in rules_of_tests()}
