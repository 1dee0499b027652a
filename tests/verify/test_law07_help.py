from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_course import load_small_course

from handrail.course.model import Course
from handrail.verify import law07_help
from handrail.verify.check import Breach

LAW = law07_help.checks


def with_first(root: Path, **changes: Any) -> Course:
    """The small course with another first exercise.

    The loader refuses most of these; a course may be built without it.
    """
    course = load_small_course(root)
    chapter = course.chapters[0]
    exercise = replace(chapter.exercises[0], **changes)
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
    assert find(with_first(root, hints=hints)) == [
        Breach(
            7,
            "chapters/01_till/chapter.toml",
            f"1.1 A till of its own has {count} different hints.",
            "Give it 3, from a nudge to almost there.",
        )
    ]


@pytest.mark.parametrize(
    "task",
    [
        "",
        " ",
        ".",
        "Make `create_till` build a new till",
        "Make a new till!",
        " Make a new till.",
        "Make a new till. Leave no other.",
        "Who makes a till? Make one.",
    ],
)
def test_a_task_that_is_not_one_sentence(root: Path, task: str) -> None:
    assert find(with_first(root, task=task)) == [
        Breach(
            7,
            "chapters/01_till/chapter.toml",
            "The task of 1.1 A till of its own is not one sentence.",
            "Say in one sentence what to do, and end it with a full stop.",
        )
    ]


def test_a_stop_within_a_name_ends_no_sentence(root: Path) -> None:
    assert find(with_first(root, task="Write `Till.total`: it adds 1.5 up.")) == []


def test_two_exercises_of_one_task(root: Path) -> None:
    task = load_small_course(root).exercise("total").task

    assert [breach.problem for breach in find(with_first(root, task=task))] == [
        "1.1 A till of its own has the task of 1.2 What the goods cost.",
        "1.2 What the goods cost has the task of 1.1 A till of its own.",
    ]
