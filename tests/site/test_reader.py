"""Who has done what sees the answers to that, and code as it stands where they are."""

import pytest

from handrail.course.model import Course, Symbol
from handrail.guardrails.base import Guardrail
from handrail.site.reader import Reader, arriving, learner, who_may_see_all
from handrail.workspace.progress import Progress

GREET = Symbol("app/hello.py", "greet")


def slugs(reader: Reader, course: Course, symbol: Symbol) -> list[str]:
    return [exercise.slug for exercise in reader.answers_in(course, symbol)]


def test_an_answer_is_kept_from_who_has_not_done_the_exercise(course: Course) -> None:
    assert slugs(Reader(), course, GREET) == ["make-two"]
    assert slugs(Reader(2, frozenset({"make-one"})), course, GREET) == ["make-two"]


@pytest.mark.parametrize(("done", "given"), [(("make-two",), ()), ((), ("make-two",))])
def test_what_is_done_or_filled_in_is_no_secret(
    course: Course, done: tuple[str, ...], given: tuple[str, ...]
) -> None:
    reader = learner(Progress(chapter=2, at="make-two", done=done, given=given))

    assert slugs(reader, course, GREET) == []
    assert reader.chapter == 2


def test_who_comes_to_a_chapter_has_those_before_behind(course: Course) -> None:
    reader = arriving(course, course.chapter(2))

    assert slugs(reader, course, Symbol("app/__init__.py", "create_app")) == []
    assert slugs(reader, course, GREET) == ["make-two"]


def test_who_asks_for_it_sees_all(course: Course) -> None:
    assert slugs(who_may_see_all(course, 1), course, GREET) == []


@pytest.mark.parametrize(
    ("symbol", "other", "overlap"),
    [
        ("a.py::f", "a.py::f", True),
        ("a.py", "a.py::f", True),
        ("a.py::A.f", "a.py::A", True),
        ("a.py::A", "a.py::A.f", True),
        ("a.py::A.f", "a.py::A.g", False),
        ("a.py::f", "b.py::f", False),
        ("a.py", "b.py", False),
        ("a.py::f", "a.py::ff", False),
    ],
)
def test_symbols_overlap_where_one_stands_in_the_other(
    symbol: str, other: str, *, overlap: bool
) -> None:
    assert Symbol.parse(symbol).overlaps(Symbol.parse(other)) is overlap
    assert Symbol.parse(other).overlaps(Symbol.parse(symbol)) is overlap


@pytest.mark.parametrize(("chapter", "stage"), [(0, 1), (1, 1), (2, 2)])
def test_a_guardrail_is_shown_where_the_reader_is(
    course: Course, rule: Guardrail, chapter: int, stage: int
) -> None:
    assert Reader(chapter).stage_of(course, rule) == stage


def test_a_guardrail_that_nothing_teaches_is_shown_in_the_whole(
    course: Course, rule: Guardrail
) -> None:
    rule.id = "99"

    assert Reader(1).stage_of(course, rule) == course.whole
