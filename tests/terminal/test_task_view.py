from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console

from handrail.course.model import Exercise
from handrail.session import Session
from handrail.terminal.task_view import task_view

TASK = (
    "   Write `amount`: it writes cents as people read them, with the currency behind."
)
TIME = "   7 min, with its part of the lesson: handrail lesson 3.1"


@pytest.fixture
def exercise(session: Session) -> Exercise:
    """3.1, which needs three others here."""
    after = ("own-till", "total", "savings")
    return replace(session.course.exercise("amounts"), after=after)


def test_what_has_to_be_done_first_is_said(
    console: Console, session: Session, exercise: Exercise, shown: Callable[[], str]
) -> None:
    console.width = 300
    console.print(task_view(session, exercise))

    assert [line.rstrip() for line in shown().splitlines()] == [
        TASK,
        TIME,
        "   This needs 1.1 A till of its own, 1.2 What the goods cost and 2.1 What a "
        "voucher saves first. Do them before this one, or let `handrail jump 3.1` fill "
        "them in.",
    ]


def test_what_is_done_or_filled_in_is_not_named(
    console: Console, session: Session, exercise: Exercise, shown: Callable[[], str]
) -> None:
    console.width = 300
    session.progress = replace(session.progress, done=("total",), given=("own-till",))
    console.print(task_view(session, exercise))
    assert (
        "This needs 2.1 What a voucher saves first. Do it before this one, or let "
        "`handrail jump 3.1` fill it in."
    ) in shown()

    session.progress = session.progress.with_done(["savings"])
    console.print(task_view(session, exercise))
    assert [line.rstrip() for line in shown().splitlines()] == [TASK, TIME]
