"""Every rule says what there is to say about it, and has its test."""

from pathlib import Path

import pytest

from handrail.guardrails.finding import Level
from handrail.guardrails.precision import all_measured, capped
from handrail.guardrails.registry import house_guardrails
from handrail.guardrails.rule import Engine, Rule
from handrail.guardrails.rule_page import rule_page
from handrail.guardrails.rules import all_rules, find_rule

TESTS = Path(__file__).parent / "rules"
each_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)


@each_rule
def test_a_rule_is_whole(rule: Rule) -> None:
    assert rule.guardrail in {guardrail.id for guardrail in house_guardrails()}
    assert rule.title
    assert rule.about.endswith(".")
    assert rule.fix.endswith(".")
    assert rule.false_alarms.endswith(".")
    assert rule.engine in Engine
    assert "house" in rule.profiles
    assert rule.words or rule.marks or rule.needs or rule.watches
    assert bool(rule.watches) == (rule.engine is Engine.TESTS)
    assert (TESTS / f"test_{rule.id.lower()}.py").is_file()


@each_rule
def test_a_page_says_what_was_measured(rule: Rule) -> None:
    page = rule_page(rule.id)
    assert page.startswith(f"# {rule.id} {rule.title}\n")
    assert "**Precision.**" in page


def test_a_rule_is_found_by_its_id() -> None:
    assert find_rule("hr011").id == "HR011"
    with pytest.raises(LookupError, match="no rule 'HR999'"):
        find_rule("HR999")


def test_figures_are_of_rules_that_exist() -> None:
    known = {rule.id for rule in all_rules()}
    assert set(all_measured()) <= known
    for figures in all_measured().values():
        assert figures.hits >= figures.judged >= figures.true


def test_the_level_is_no_higher_than_the_measured_precision_allows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from handrail.guardrails import precision  # noqa: PLC0415

    figures = {
        "HR011": precision.Precision(20, 20, 16),
        "HR012": precision.Precision(20, 20, 15),
        "HR021": precision.Precision(20, 20, 9),
    }
    monkeypatch.setattr(precision, "all_measured", lambda: figures)
    assert capped("HR011", Level.ERROR) is Level.ERROR
    assert capped("HR012", Level.ERROR) is Level.WARNING
    assert capped("HR021", Level.ERROR) is Level.HINT
    assert capped("HR999", Level.ERROR) is Level.ERROR
