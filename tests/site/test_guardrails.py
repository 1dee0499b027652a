"""The pages of guardrails, made from a small course; and what all of the house have."""

import re

import pytest

from handrail.course.model import Course
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import house_guardrails
from handrail.site.addresses import guardrail_link
from handrail.site.guardrails import guardrail_index, guardrail_page

QUESTION = re.compile(r"^- (.+?)(?=\n- |\Z)", re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("guardrail", house_guardrails(), ids=lambda g: g.label)
def test_each_of_the_house_has_two_or_three_questions(guardrail: Guardrail) -> None:
    _, _, rest = guardrail.page.partition("## Ask yourself\n\n")
    questions = QUESTION.findall(rest.partition("\n\n##")[0])

    assert 2 <= len(questions) <= 3
    assert all(question.endswith("?") for question in questions)


def test_the_index_of_guardrails_names_their_chapters(course: Course) -> None:
    index = guardrail_index(course)
    first = next(line for line in index.splitlines() if "01-application" in line)
    second = next(line for line in index.splitlines() if "02-blueprints" in line)

    assert "[02 Two](/learn/02_two.md)" in first
    assert "/learn/" not in second


def test_a_guardrail_shows_code_places_and_exercises(
    course: Course, rule: Guardrail
) -> None:
    page = guardrail_page(course, rule)

    assert page.startswith('# 01 A rule\n\n```python title="app/hello.py::WORD"\n')
    place = "[`app/hello.py::WORD`](/lookup/stages/02_two.md#app-hello-py-WORD)"
    assert f"- {place}, from [02 Two](/learn/02_two.md)\n" in page
    assert "- `README.md`\n" in page
    assert (
        "- 1.1 Make it | so, in [01 One](/learn/01_one.md): Make one so.  \n"
        "  Mistakes: first, second, third, fourth\n"
    ) in page


def test_a_guardrail_that_nothing_teaches_says_so(
    course: Course, rule: Guardrail
) -> None:
    rule.id = "99"

    assert guardrail_page(course, rule).endswith("\n\nNo exercise teaches it.\n")


def test_a_guardrail_without_a_page_is_named_by_its_id(course: Course) -> None:
    assert guardrail_link(course, "01") == (
        "[01 Application factory](/understand/guardrails/01-application-factory.md)"
    )
    assert guardrail_link(course, "99") == "99"
