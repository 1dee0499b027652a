"""Pages of chapters and guardrails, made from a small course and from the real one."""

import pytest

from handrail.course.model import Course, CourseError
from handrail.guardrails.base import Guardrail
from handrail.site.addresses import guardrail_link
from handrail.site.chapters import chapter_index, chapter_page
from handrail.site.guardrails import guardrail_index, guardrail_page


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


def test_a_chapter_shows_changes_as_a_diff(course: Course) -> None:
    page = chapter_page(course, course.chapter(2))

    assert '??? note "Changed: `app/__init__.py`"\n\n    ```diff\n' in page
    assert '\n    +    words.append(greet("all"))\n' in page
    assert "\n    --- " not in page


def test_a_chapter_folds_up_new_files(course: Course) -> None:
    page = chapter_page(course, course.chapter(2))

    assert '??? note "New: `app/hello.py` (8 lines)"\n\n    ```python\n' in page
    assert '!!! note "New and empty: `app/empty.py`"' in page
    assert "New: `app/__init__.py`" not in page


def test_the_first_chapter_adds_all_that_it_brings(course: Course) -> None:
    page = chapter_page(course, course.chapter(1))

    assert "New: `app/__init__.py`" in page
    assert "```diff" not in page


def test_a_chapter_without_a_lesson_is_named(course: Course) -> None:
    course.chapter(1).lesson.unlink()

    with pytest.raises(CourseError, match=r"README\.md: cannot be read"):
        chapter_page(course, course.chapter(1))


def test_the_index_has_every_chapter(course: Course) -> None:
    index = chapter_index(course)

    assert "| [01 One](/learn/01_one.md) | 10 min | 1 | [01 " in index
    assert "[02 Two](/learn/02_two.md)" in index


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
    assert "- `app/hello.py::WORD`, from [02 Two](/learn/02_two.md)\n" in page
    assert "- `README.md`\n" in page
    assert "- 1.1 Make it | so, in [01 One](/learn/01_one.md): Make one so.\n" in page


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
