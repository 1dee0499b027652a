"""The pages of chapters, made from a small course."""

import pytest

from handrail.course.model import Course, CourseError
from handrail.site.chapters import chapter_index, chapter_page


def test_a_chapter_begins_with_its_lesson(course: Course) -> None:
    page = chapter_page(course, course.chapter(1))

    assert page.startswith("# 01 one\n\n10 minutes · guardrail [01 ")
    assert "\n\nWords.\n\n" in page


def test_a_chapter_lists_its_exercises(course: Course) -> None:
    page = chapter_page(course, course.chapter(2))

    assert (
        "\n\nWords.\n\n## The exercises\n\n"
        "- **2.1 Make it | so** `app/hello.py::greet`, 10 min  \n  Make two so.  \n"
        "  In the lesson: 01 one\n\n"
    ) in page


def test_a_chapter_leads_to_what_it_adds(course: Course) -> None:
    page = chapter_page(course, course.chapter(2))

    assert "[The application after this chapter](/lookup/stages/02_two.md)" in page


def test_a_chapter_without_a_lesson_is_named(course: Course) -> None:
    course.chapter(1).lesson.unlink()

    with pytest.raises(CourseError, match=r"README\.md: cannot be read"):
        chapter_page(course, course.chapter(1))


def test_the_index_has_every_chapter(course: Course) -> None:
    index = chapter_index(course)

    assert "| [01 One](/learn/01_one.md) | 10 min | 1 | [01 " in index
    assert "[02 Two](/learn/02_two.md)" in index
