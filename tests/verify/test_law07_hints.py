from dataclasses import replace
from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.course.model import Course
from handrail.verify import law07_hints
from handrail.verify.check import Breach

LAW = law07_hints.checks


def with_hints(root: Path, *hints: str) -> Course:
    """The small course with other hints of its first exercise.

    The loader refuses most of these; a course may be built without it.
    """
    course = load_small_course(root)
    chapter = course.chapters[0]
    exercise = replace(chapter.exercises[0], hints=hints)
    chapter = replace(chapter, exercises=(exercise, *chapter.exercises[1:]))
    return replace(course, chapters=(chapter, *course.chapters[1:]))


def find(course: Course) -> list[Breach]:
    return [breach for check in LAW(course) for breach in check.find()]


def test_the_small_course_holds_it(root: Path) -> None:
    assert find(load_small_course(root)) == []


@pytest.mark.parametrize(
    ("hints", "count"),
    [
        (("one", "", "three"), 2),
        (("one", " \n", "three"), 2),
        (("one", "two", "two"), 2),
        (("one", "two", " two\n"), 2),
        (("one two", "one\ntwo", "one  two"), 1),
        (("one", "two"), 2),
        ((), 0),
        (("one", "two", "three", "four"), 4),
        (("one", "two", "three", ""), 3),
        (("one", "two", "three", "three"), 3),
    ],
)
def test_too_few_hints_or_hints_that_say_nothing_new(
    root: Path, hints: tuple[str, ...], count: int
) -> None:
    assert find(with_hints(root, *hints)) == [
        Breach(
            7,
            "chapters/01_till/chapter.toml",
            f"1.1 A till of its own has {count} different hints.",
            "Give it 3, from a nudge to almost there.",
        )
    ]
