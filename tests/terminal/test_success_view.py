"""After a pass: where it leads, and how to see other answers."""

from collections.abc import Callable

import pytest
from rich.console import Console

from handrail.session import Session
from handrail.session.route import jump
from handrail.terminal.ask import Ask, by_command, by_key
from handrail.terminal.success_view import success_view


@pytest.fixture
def after(
    session: Session, console: Console, shown: Callable[[], str]
) -> Callable[..., list[str]]:
    """A function that returns the lines that are shown after a pass, for a place."""

    def after(target: str, ask: Ask, *done: str) -> list[str]:
        jump(session, target)
        session.keep(
            lambda progress: progress.with_done([session.exercise.slug, *done])
        )
        console.print(success_view(session, session.exercise, ask))
        return [line.strip() for line in shown().splitlines() if line.strip()]

    return after


def test_by_keys(after: Callable[..., list[str]]) -> None:
    assert after("savings", by_key) == [
        "n goes on to 2.2 Vouchers in numbers",
        "d compares your answer with the course's",
        "u asks one question about your code",
        "w shows another right answer",
    ]


def test_by_commands(after: Callable[..., list[str]]) -> None:
    assert after("savings", by_command) == [
        "handrail next goes on to 2.2 Vouchers in numbers",
        "handrail diff 2.1 compares your answer with the course's",
        "handrail question 2.1 asks one question about your code",
        "handrail ways 2.1 shows another right answer",
    ]


def test_at_the_end_of_a_chapter(after: Callable[..., list[str]]) -> None:
    lines = after("vouchers", by_key, "savings")

    assert lines[0] == "The chapter is done. n goes on to chapter 3, Receipts"
    assert not any(line.startswith("w ") for line in lines)


def test_at_the_end_of_the_course(after: Callable[..., list[str]]) -> None:
    lines = after("receipt", by_key, "amounts")

    assert lines[0] == "That was the last exercise. n shows what you have built"
