"""A question is made of a run, and of code that passes alone."""

import random
from pathlib import Path

import pytest
from small_course import load_small_course, write_file

from handrail.course.model import Course
from handrail.course.stage import code_of, stage, with_code
from handrail.recall.own.make import (
    all_questions,
    followed,
    question_about,
    read_mine,
)
from handrail.runner import run
from handrail.workspace.files import write_tree

LONGER = """\
def saved(total: int, percent: int) -> int:
    hundredths = total * percent
    if hundredths < 0:
        return 0
    return hundredths // 100
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


@pytest.fixture
def workspace(course: Course, tmp_path: Path) -> Path:
    """All of the small course done, with an answer that has a branch."""
    exercise, folder = course.exercise("savings"), tmp_path / "till"
    write_tree(folder, with_code(stage(course, 3), exercise.symbol, LONGER))
    return folder


def test_the_answer_is_what_the_run_showed(course: Course, workspace: Path) -> None:
    read = read_mine(workspace, course.exercise("savings"))
    assert read is not None
    assert [line for _, line in read.code][-1] == "    return hundredths // 100"
    mine = followed(course, workspace, read, run)
    assert mine is not None
    calls = {(c.given["total"], c.given["percent"], c.returned) for c in mine.calls}
    assert calls == {("100", "29", "29"), ("99", "10", "9")}

    questions = list(all_questions(mine, random.Random(1)))
    assert {q.kind for q in questions} >= {"skipped", "returned", "held", "role"}
    for question in questions:
        right = question.options[question.right]
        if question.kind == "skipped":
            assert right.endswith(": return 0")
        if question.kind == "returned":
            assert right == ("29" if "percent=29" in question.asks else "9")
    asked = question_about(mine, random.Random(1))
    assert asked is not None
    assert asked.is_run


def test_code_that_fails_is_not_asked_about(course: Course, workspace: Path) -> None:
    write_file(workspace / "app/vouchers.py", LONGER.replace("* percent", ""))
    read = read_mine(workspace, course.exercise("savings"))

    assert read is not None
    assert followed(course, workspace, read, run) is None


def test_a_template_that_passes_is_asked_about(course: Course, workspace: Path) -> None:
    receipt = course.exercise("receipt")
    read = read_mine(workspace, receipt)
    assert read is not None
    shown = "\n".join(line for _, line in read.code)
    assert code_of(stage(course, 3), receipt.symbol) in shown
    mine = followed(course, workspace, read, run)
    assert mine is not None

    asked = question_about(mine, random.Random(1))
    assert asked is not None
    assert asked.kind == "template"


@pytest.mark.parametrize(
    "content", ["{% block lines %}{% if %}{% endblock %}", "", "{"]
)
def test_what_is_no_template_is_not_asked_about(
    course: Course, workspace: Path, content: str
) -> None:
    receipt = course.exercise("receipt")
    write_file(workspace / receipt.symbol.path, content)

    assert read_mine(workspace, receipt) is None


def test_what_is_no_python_is_not_asked_about(course: Course, workspace: Path) -> None:
    write_file(workspace / "app/vouchers.py", "def broken(:\n")
    assert read_mine(workspace, course.exercise("savings")) is None
    (workspace / "app/vouchers.py").unlink()
    assert read_mine(workspace, course.exercise("savings")) is None
