"""How many questions there are, and what each of them has."""

from collections import Counter
from pathlib import Path

import pytest

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.guardrails.registry import all_guardrails
from handrail.recall.question import Question
from handrail.recall.questions import load_questions

ROOT = Path(__file__).resolve().parents[2]
LEAST = 90
LEAST_OF_A_CHAPTER = 4
MOST_LINES = 40  # of code that somebody can read for one question


@pytest.fixture(scope="module")
def course() -> Course:
    return load_course(ROOT)


@pytest.fixture(scope="module")
def questions(course: Course) -> tuple[Question, ...]:
    return load_questions(course)


def test_there_are_enough(course: Course, questions: tuple[Question, ...]) -> None:
    chapters = Counter(q.chapter for q in questions if q.where == "chapter")
    guardrails = Counter(q.guardrail for q in questions if q.where == "guardrail")

    assert len(questions) >= LEAST
    assert min(chapters[c.number] for c in course.offered) >= LEAST_OF_A_CHAPTER
    assert guardrails.keys() == {g.id for g in all_guardrails(course.root)}


def test_each_chapter_has_several_kinds(
    course: Course, questions: tuple[Question, ...]
) -> None:
    for chapter in course.offered:
        kinds = {q.kind for q in questions if q.chapter == chapter.number}
        assert len(kinds) > 1, chapter.name


def test_no_place_is_the_right_one(questions: tuple[Question, ...]) -> None:
    """Who always takes the same number is right in less than half of them."""
    places = Counter(q.options.index(q.right) for q in questions)

    assert max(places.values()) < len(questions) / 2


def test_the_code_can_be_read(questions: tuple[Question, ...]) -> None:
    long = {q.slug: q.code.count("\n") for q in questions}

    assert {slug: n for slug, n in long.items() if n > MOST_LINES} == {}


def test_nothing_is_said_twice(questions: tuple[Question, ...]) -> None:
    for question in questions:
        said = [option.says for option in question.options]
        assert len(set(said)) == len(said), question.slug
