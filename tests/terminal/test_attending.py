"""The board of a room beside the loop."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.console import Console
from small_course import solve

from handrail.runner import Standby
from handrail.seat.asked import Asked, Question
from handrail.seat.exchange import Exchange
from handrail.seat.report import report_of
from handrail.seat.seat import Seat, take_seat
from handrail.seat.sender import Sender
from handrail.session import Session
from handrail.terminal.events import Heard, Judged, Key
from handrail.terminal.loop import Loop

SEAT = Seat("http://127.0.0.1:1", "Ann", "x")  # nobody is there
QUESTION = Question(1, "first", True, None, "How much?", "", ("1", "2", "3"), 0, "")
Shown = Callable[[], str]


def loop_of(session: Session, console: Console) -> Loop:
    loop = Loop(session, console, Standby())
    loop.judge = lambda cancelled: None  # type: ignore[method-assign]
    loop.check()
    return loop


@pytest.fixture
def loop(session: Session, console: Console) -> Loop:
    """A loop of somebody who has joined a room; its sender never starts."""
    take_seat(session.workspace, SEAT)
    loop = loop_of(session, console)
    assert loop.attending.exchange
    loop.attending.sender = Sender(loop.attending.exchange, loop.attending.hear)
    return loop


def told(loop: Loop) -> list[dict[str, object]]:
    """Return what was handed over to be sent."""
    sender = loop.attending.sender
    assert sender
    sender.keep_rest()
    batch = sender.exchange.queue.next_batch()
    return [
        {k: v for k, v in report.items() if k not in {"number", "age"}}
        for report in batch
    ]


def test_without_a_seat_nothing_is_said_of_a_board(
    session: Session, console: Console, shown: Shown
) -> None:
    loop = loop_of(session, console)
    with loop.attending.lasting():
        loop.take(Key("k"))
        loop.take(Key("v"))
        loop.take(Heard(Asked(card=True)))
        loop.take(Judged(loop.newest, session.judge()))
        loop.draw()
    text = shown()

    assert "k stuck" not in text
    assert "last card" not in text
    assert loop.errands.next is None


def test_who_has_joined_has_two_more_keys(loop: Loop, shown: Shown) -> None:
    loop.draw()

    assert "k stuck   v vote   q quit" in shown()


def test_a_verdict_is_told(loop: Loop, session: Session) -> None:
    loop.take(Judged(loop.newest, session.judge()))

    assert told(loop) == [{"exercise": "own-till", "verdict": "begun", "mistake": None}]


def test_a_stale_one_is_not(loop: Loop, session: Session) -> None:
    older = loop.newest
    loop.check()
    loop.take(Judged(older, session.judge()))

    assert told(loop) == []


def test_a_mistake_is_told_by_its_name(loop: Loop, session: Session) -> None:
    verdict = session.judge()
    wrong = replace(verdict, mistake=verdict.exercise.mistakes[1], untouched=False)
    assert report_of(session, wrong) == {
        "exercise": "own-till",
        "verdict": "wrong",
        "mistake": "not_returned",
    }


def test_what_a_jump_filled_in_is_given_and_no_pass(
    loop: Loop, session: Session, passing: set[str]
) -> None:
    passing.add("test_create_till.py")
    solve(session.course, session.workspace.root, "own-till")
    assert (report_of(session, session.judge()) or {})["verdict"] == "passed"

    session.keep(lambda progress: replace(progress, given=("own-till",), done=()))
    assert (report_of(session, session.judge()) or {})["verdict"] == "given"


def test_a_key_asks_for_help_and_takes_it_back(loop: Loop, shown: Shown) -> None:
    loop.take(Key("k"))
    loop.draw()
    assert "You have asked for help. k takes that back." in shown()

    loop.take(Key("k"))
    loop.draw()
    assert "Taken back." in shown()
    assert told(loop) == [{"help": True}, {"help": False}]


def test_what_the_board_asks_is_shown(loop: Loop, shown: Shown) -> None:
    loop.take(Heard(Asked(question=QUESTION)))
    loop.draw()
    assert "A question is open on the board: v shows it." in shown()

    loop.take(Heard(Asked(card=True, question=replace(QUESTION, mine=1))))
    loop.draw()
    text = shown()
    assert "The last card is out" in text
    assert "A question is open" not in text


def test_a_vote_takes_the_terminal(loop: Loop) -> None:
    loop.take(Key("v"))

    assert loop.errands.next is not None
    note = loop.errands.run()
    assert "does not answer" in str(note)


def test_help_that_was_asked_for_is_remembered(
    session: Session, console: Console
) -> None:
    take_seat(session.workspace, SEAT)
    first = loop_of(session, console).attending.exchange
    assert isinstance(first, Exchange)
    first.queue.add({"help": True})
    here = loop_of(session, console).attending.here

    assert here
    assert here.wants_help


def test_that_the_room_is_gone_is_said(loop: Loop, shown: Shown) -> None:
    exchange = loop.attending.exchange
    assert exchange
    exchange.is_known = False
    loop.take(Heard(Asked()))
    loop.draw()

    assert "The board does not know you" in shown()


def test_nobody_asks_for_help_in_a_room_that_is_gone(loop: Loop) -> None:
    exchange = loop.attending.exchange
    assert exchange
    exchange.is_known = False
    loop.take(Heard(Asked()))
    loop.take(Key("k"))

    assert told(loop) == []
    assert loop.attending.here
    assert not loop.attending.here.wants_help
