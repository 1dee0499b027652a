"""The page of the rules says what each rule says of itself."""

import re

from handrail.guardrails.precision import applications, measured
from handrail.guardrails.rules import all_rules
from handrail.guardrails.tools import LABELLED, tools
from handrail.site.rules import rules_of, rules_page


def test_every_rule_has_its_section_and_its_figures() -> None:
    page = rules_page()
    for rule in all_rules():
        assert f"## {rule.id} {rule.title} {{#{rule.id.lower()}}}" in page
        assert rule.fix in page
        assert measured(rule.id).words in page


def test_every_application_is_named_with_its_commit() -> None:
    page = rules_page()
    assert len(applications()) == 23
    for application in applications():
        assert re.fullmatch(r"[0-9a-f]{10}", application.commit)
        assert application.repository in page
        assert application.made in {"yes", "no"}


def test_other_checkers_stand_beside_this_one() -> None:
    page = rules_page()
    assert [tool.title in page for tool in tools()] == [True] * 3
    for tool in tools():
        assert tool.true <= tool.judged <= tool.grave <= tool.findings
        assert tool.labelled <= LABELLED


def test_a_guardrail_names_its_rules() -> None:
    assert rules_of("01") == (
        "[HR011](/lookup/rules.md#hr011), [HR012](/lookup/rules.md#hr012), "
        "[HR013](/lookup/rules.md#hr013)"
    )
    assert rules_of("99") == ""
