"""A mistake that is right in all but one thing gives the answer away."""

from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.course.model import Course
from handrail.site.mistakes import answered_by, holds_answer
from handrail.site.reader import Reader


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


RIGHT = """
def create_till(currency: str) -> Till:
    till = Till(currency)
    register_parts(till)
    return till
"""


@pytest.mark.parametrize(
    ("code", "holds"),
    [
        (RIGHT, True),
        (f"from functools import cache\n\n\n@cache{RIGHT}", True),
        (RIGHT.replace("    till =", "    # a till\n    till ="), True),
        (RIGHT.replace("Till(currency)", 'Till("EUR")'), False),
        ("", False),
    ],
)
def test_it_has_every_line_that_the_start_lacks(
    course: Course, code: str, *, holds: bool
) -> None:
    assert holds_answer(course, course.exercise("own-till"), code) is holds


def test_what_is_no_python_holds_none(course: Course) -> None:
    exercise = course.exercise("receipt")

    assert not holds_answer(course, exercise, "{% block lines %}{% endblock %}")


def test_the_file_names_the_exercise(course: Course) -> None:
    first, second = (
        m.source.resolve()
        for m in course.exercise("own-till").mistakes
        if m.name in {"not_returned", "cached"}
    )
    first.write_text("def create_till(): ...\n", "utf-8")
    second.write_text(RIGHT, "utf-8")

    assert answered_by(course, first) is None
    assert answered_by(course, second) == course.exercise("own-till")
    assert answered_by(course, course.root / "README.md") is None
    found = Reader().answers_by_mistake(course, second)
    assert found == (course.exercise("own-till"),)
    assert Reader(1, frozenset({"own-till"})).answers_by_mistake(course, second) == ()
