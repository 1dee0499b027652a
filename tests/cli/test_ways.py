import ast
from collections.abc import Callable
from pathlib import Path

from calling import Call


def test_other_ways_wait_for_a_yes(call: Call, at_work: Path) -> None:
    outcome = call("ways", "savings")

    assert outcome.code == 130
    assert "2.1 What a voucher saves is not done yet." in outcome.err
    assert "divmod" not in outcome.out


def test_they_are_shown_on_request(call: Call, at_work: Path) -> None:
    outcome = call("ways", "savings", "--yes")

    assert outcome.code == 0
    assert "# another right answer, 1 of 1: divmod" in outcome.out
    assert ast.parse(outcome.out).body


def test_of_what_is_done_they_are_shown_unasked(
    call: Call, answer: Callable[..., None]
) -> None:
    call("jump", "2")
    answer("savings")
    call("run", "savings")
    outcome = call("ways", "savings")

    assert outcome.code == 0
    assert "# another right answer, 1 of 1: divmod" in outcome.out


def test_where_there_are_none_nothing_is_asked(call: Call, at_work: Path) -> None:
    outcome = call("ways")

    assert outcome.code == 0
    assert outcome.out == ""
    assert "No other right answer is kept for this exercise." in outcome.err
