"""One question about the learner's own code, shown and answered in lines."""

import random
from collections.abc import Callable

import pytest
from made_up_runs import MadeUpRuns
from rich.console import Console
from small_course import solve

from handrail.course.model import Course
from handrail.session import Session
from handrail.terminal.questioning import question_them

Asked = Callable[..., str]


@pytest.fixture
def asked(session: Session, console: Console) -> Asked:
    """A function that asks a question, types lines, and returns why there was none."""

    def asked(*lines: str, slug: str = "own-till") -> str:
        typed, exercise = iter(lines), session.course.exercise(slug)
        chance = random.Random(1)
        return question_them(
            console, session, exercise, lambda words: next(typed, ""), chance
        )

    return asked


def test_it_shows_the_code_by_its_lines_and_explains_the_answer(
    asked: Asked,
    session: Session,
    course: Course,
    runs: MadeUpRuns,
    shown: Callable[[], str],
) -> None:
    solve(course, session.workspace.root, "own-till")
    runs.passing.add("test_create_till.py")

    assert asked("x", "7", "1") == ""
    screen = shown()
    assert "9  def create_till(currency: str) -> Till:" in screen
    assert "What is " in screen
    assert screen.count("Type a number from 1 to 4.") == 2
    assert "Everywhere in this code it is" in " ".join(screen.split())


def test_who_leaves_is_told_nothing(
    asked: Asked, runs: MadeUpRuns, shown: Callable[[], str]
) -> None:
    runs.passing.add("test_create_till.py")

    assert asked() == ""
    assert "Everywhere" not in shown()


def test_code_that_fails_is_not_asked_about(asked: Asked) -> None:
    assert "does not pass its tests here" in asked()


def test_where_there_is_no_python_that_is_told(asked: Asked) -> None:
    assert "nothing can be asked about this code" in asked(slug="receipt")
