"""Pages for a terminal stand alone: nothing in them leads to another file."""

from handrail.course.model import Course
from handrail.guardrails.base import Guardrail
from handrail.site.reader import Reader, who_may_see_all
from handrail.site.terminal import guardrail_reading, lesson_reading


def test_a_lesson_has_no_relative_links(course: Course) -> None:
    text = "# 01 one\n\nSee [two](../02_two/README.md).\n"
    course.chapter(1).lesson.write_text(text, encoding="utf-8")
    reading = lesson_reading(course, course.chapter(1), Reader())

    assert reading.markdown.startswith("# 01 one\n\nSee two.\n")
    assert reading.hidden == ()


def test_a_lesson_ends_with_its_exercises(course: Course) -> None:
    reading = lesson_reading(course, course.chapter(1), Reader())

    assert reading.markdown.endswith(
        "\n\nWords.\n\n## The exercises\n\n"
        "- **1.1 Make it | so** `app/__init__.py::create_app`, 10 min  \n"
        "  Make one so.  \n"
        "  In the lesson: 01 one\n"
    )


def test_a_lesson_tells_which_answers_it_leaves_out(course: Course) -> None:
    link = "[app/hello.py::greet](../../solution/app/hello.py)"
    text = f"# 02 two\n\n{link}\n\n{link}\n"
    course.chapter(2).lesson.write_text(text, encoding="utf-8")
    reading = lesson_reading(course, course.chapter(2), Reader())
    whole = lesson_reading(course, course.chapter(2), who_may_see_all(course, 2))

    assert [exercise.slug for exercise in reading.hidden] == ["make-two"]
    assert "def greet" not in reading.markdown
    assert whole.hidden == ()
    assert "def greet" in whole.markdown


def test_a_guardrail_shows_code_and_ends_with_its_exercises(
    course: Course, rule: Guardrail
) -> None:
    assert guardrail_reading(course, rule, Reader()).markdown == (
        "# 01 A rule\n\n`app/hello.py::WORD`\n\n"
        '```python\nWORD = "Hello"\n```\n\nExercises: 1.1, 2.1\n'
    )


def test_a_guardrail_that_nothing_teaches_says_so(
    course: Course, rule: Guardrail
) -> None:
    rule.id = "99"
    markdown = guardrail_reading(course, rule, Reader()).markdown

    assert markdown.endswith("\n\nExercises: none\n")


def test_the_exercises_that_are_left_out_are_in_the_order_of_the_course(
    course: Course,
) -> None:
    links = (
        "[app/hello.py::greet](../../solution/app/hello.py)",
        "[app/__init__.py::create_app](../../solution/app/__init__.py)",
    )
    text = "# 02 two\n\n" + "\n\n".join(links)
    course.chapter(2).lesson.write_text(text, encoding="utf-8")
    reading = lesson_reading(course, course.chapter(2), Reader())

    assert [e.slug for e in reading.hidden] == ["make-one", "make-two"]
