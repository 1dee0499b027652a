"""What gives an answer away is shown, or it is said that there is nothing to show."""

from collections.abc import Callable

import pytest
from rich.console import Console, RenderableType
from small_course import write_file

from handrail.course.loader import load_course
from handrail.session import Session
from handrail.session.route import jump
from handrail.terminal.answers import Answers

Read = Callable[[RenderableType], str]


@pytest.fixture
def answers(session: Session) -> Answers:
    return Answers(session)


@pytest.fixture
def read(console: Console, shown: Callable[[], str]) -> Read:
    """A function that returns what a view shows."""

    def read(view: RenderableType) -> str:
        console.print(view)
        return "".join(f"{line.rstrip()}\n" for line in shown().splitlines())

    return read


def test_the_solution_has_its_place_above(answers: Answers, read: Read) -> None:
    text = read(answers.solution())

    assert text.startswith("   app/__init__.py::create_till\n")
    assert "   def create_till(currency: str) -> Till:\n" in text


def test_where_the_code_is_gone_there_is_nothing_to_compare(
    answers: Answers, session: Session, read: Read
) -> None:
    (session.workspace.root / "app/__init__.py").unlink()

    assert "There is nothing to compare" in read(answers.difference())


def test_other_ways_come_in_turn(session: Session, read: Read) -> None:
    jump(session, "savings")
    (first,) = session.exercise.alternatives
    write_file(first.with_name("simple.py"), "def saved() -> int:\n    return 1\n")
    course = load_course(session.course.root)
    answers = Answers(Session(course, session.workspace, session.progress))
    texts = [read(answers.next_way()) for _ in range(3)]

    assert "another right answer, 1 of 2: divmod" in texts[0]
    assert "another right answer, 2 of 2: simple" in texts[1]
    assert "       return 1\n" in texts[1]
    assert texts[2] == texts[0]


def test_that_there_is_no_other_way_is_told(answers: Answers, read: Read) -> None:
    assert "No other right answer is kept for this exercise." in read(
        answers.next_way()
    )
