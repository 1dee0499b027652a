"""Pages for a terminal stand alone: nothing in them leads to another file."""

from handrail.course.model import Course
from handrail.guardrails.base import Guardrail
from handrail.site.terminal import guardrail_text, lesson_view


def test_a_lesson_has_no_relative_links(course: Course) -> None:
    text = "# 01 one\n\nSee [two](../02_two/README.md).\n"
    course.chapter(1).lesson.write_text(text, encoding="utf-8")

    assert lesson_view(course, course.chapter(1)).startswith("# 01 one\n\nSee two.\n")


def test_a_lesson_ends_with_its_exercises(course: Course) -> None:
    assert lesson_view(course, course.chapter(1)).endswith(
        "\n\nWords.\n\n## The exercises\n\n"
        "- **1.1 Make it | so** `app/__init__.py::create_app`  \n  Make one so.\n"
    )


def test_a_guardrail_shows_code_and_ends_with_its_exercises(
    course: Course, rule: Guardrail
) -> None:
    assert guardrail_text(course, rule) == (
        "# 01 A rule\n\n`app/hello.py::WORD`\n\n"
        '```python\nWORD = "Hello"\n```\n\nExercises: 1.1, 2.1\n'
    )


def test_a_guardrail_that_nothing_teaches_says_so(
    course: Course, rule: Guardrail
) -> None:
    rule.id = "99"

    assert guardrail_text(course, rule).endswith("\n\nExercises: none\n")
