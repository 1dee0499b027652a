"""Which mistakes of the course each rule finds."""

import pytest

from handrail.check.shown import FILE, HEAD, shown, written
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.guardrails.rules import all_rules
from handrail.guardrails.shown import all_shown


@pytest.mark.slow
def test_what_the_pages_tell_is_what_the_check_finds() -> None:
    found = shown(load_course(find_course()))
    assert {rule: list(names) for rule, names in all_shown().items()} == found


def test_it_tells_of_rules_that_there_are() -> None:
    assert all_shown()
    assert all_shown().keys() <= {rule.id for rule in all_rules()}


def test_the_file_is_as_it_is_written() -> None:
    found = {rule: list(names) for rule, names in all_shown().items()}
    assert FILE.read_text("utf-8") == written(found)
    assert written({}) == HEAD
