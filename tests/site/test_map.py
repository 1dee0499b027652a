"""The map has a row for each exercise, and no gap."""

from dataclasses import replace

import pytest

from handrail.course.model import Chapter, Course, CourseError, Exercise, Symbol
from handrail.guardrails.base import Guardrail
from handrail.site import map as module
from handrail.site.made import Made
from handrail.site.map import map_page
from handrail.site.rules import rules_of


@pytest.fixture(autouse=True)
def one_rule(monkeypatch: pytest.MonkeyPatch, rule: Guardrail) -> None:
    monkeypatch.setattr(module, "all_guardrails", lambda root: (rule,))


def with_exercise(course: Course, **changes: object) -> Course:
    """Return the course with its last exercise changed."""
    chapter: Chapter = course.chapters[-1]
    exercise: Exercise = replace(chapter.exercises[0], **changes)  # type: ignore[arg-type]
    last = replace(chapter, exercises=(exercise,))
    return replace(course, chapters=(*course.chapters[:-1], last))


def test_an_exercise_has_a_row_with_all_that_belongs_to_it(course: Course) -> None:
    page = map_page(course, Made())

    assert (
        "| [01 Application factory](/understand/guardrails/01-application-factory.md) "
        f"| {rules_of('01')} "
        r"| [02 Two](/learn/02_two.md) | [2.1 Make it \| so](/learn/02_two.md#the-"
        "exercises) | first<br>second<br>third<br>fourth | "
        "[`app/hello.py::greet`](/lookup/stages/02_two.md#app-hello-py-greet) |"
    ) in page
    assert page.count("/lookup/stages/") == 2


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"mistakes": ()}, "Mistakes"),
        ({"guardrail": ""}, "Guardrail"),
        ({"symbol": Symbol("app/hello.py", "gone")}, "Place in the application"),
    ],
)
def test_an_empty_cell_is_an_error(
    course: Course, changes: dict[str, object], column: str
) -> None:
    with pytest.raises(CourseError) as caught:
        map_page(with_exercise(course, **changes), Made())

    assert f'2.1 Make it | so has nothing under "{column}".' in str(caught.value)


def test_a_guardrail_without_a_row_is_an_error(
    course: Course, rule: Guardrail, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule.id = "77"

    with pytest.raises(CourseError, match="No exercise teaches guardrail 77 A rule"):
        map_page(course, Made())
