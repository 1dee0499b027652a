from typing import Any

import pytest
from flask.testing import FlaskClient

from handrail.seat import exchange as exchange_module
from handrail.seat.asked import Asked, asked_of
from handrail.seat.client import BoardGoneError, RefusedError
from handrail.seat.exchange import Exchange
from handrail.seat.queue import AT_ONCE

VERDICT = {"exercise": "task-1", "verdict": "wrong", "mistake": "cached"}


def test_what_waits_is_sent_in_batches(
    exchange: Exchange, instructor: FlaskClient
) -> None:
    for _ in range(AT_ONCE + 1):
        exchange.queue.add(VERDICT)
    exchange.queue.add({"help": True})

    assert exchange.take_place().help
    assert exchange.queue.next_batch() == []
    assert "A cache." in instructor.get("/board").text


def test_where_the_board_is_gone_it_stays(exchange: Exchange) -> None:
    exchange.queue.add(VERDICT)
    gone = Exchange(
        exchange.seat.__class__("http://127.0.0.1:1", "Ann", "x"), exchange.queue
    )
    with pytest.raises(BoardGoneError):
        gone.take_place()

    assert len(exchange.queue.next_batch()) == 1
    exchange.take_place()
    assert exchange.queue.next_batch() == []


def test_an_answer_that_was_lost_counts_no_report_twice(
    exchange: Exchange, instructor: FlaskClient
) -> None:
    exchange.queue.add(VERDICT)
    before = exchange.queue.file.read_bytes()
    exchange.take_place()
    exchange.queue.file.write_bytes(before)
    exchange.take_place()

    assert exchange.queue.next_batch() == []


def test_what_is_refused_for_good_holds_up_nothing(exchange: Exchange) -> None:
    exchange.queue.add({**VERDICT, "verdict": "of a newer version"})
    exchange.take_place()

    assert exchange.queue.next_batch() == []


def test_what_is_refused_for_now_waits(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise RefusedError(429, "Too Many Requests")

    exchange.queue.add(VERDICT)
    monkeypatch.setattr(exchange_module, "as_learner", refuse)
    with pytest.raises(RefusedError):
        exchange.take_place()

    assert len(exchange.queue.next_batch()) == 1


def test_who_was_removed_is_told_nothing_more(
    exchange: Exchange, instructor: FlaskClient
) -> None:
    instructor.post("/people/1/remove")
    instructor.post("/polls", data={"question": "two-teas"})

    assert exchange.take_place() == Asked()
    assert not exchange.is_known


def test_a_question_is_heard_once_and_kept(
    exchange: Exchange, instructor: FlaskClient
) -> None:
    instructor.post("/polls", data={"question": "two-teas"})
    assert exchange.take_place().is_to_vote
    assert exchange.take_place().is_to_vote  # nothing has changed

    instructor.post("/polls/close")
    assert not exchange.take_place().is_to_vote


def test_that_help_has_come_is_heard(
    exchange: Exchange, instructor: FlaskClient
) -> None:
    exchange.queue.add({"help": True})
    exchange.take_place()
    instructor.post("/people/1/helped")

    assert not exchange.take_place().help
    assert not exchange.queue.waiting().wants_help


@pytest.mark.parametrize(
    "data", [None, {}, {"question": 7}, {"question": {}}, {"question": {"poll": "x"}}]
)
def test_what_cannot_be_understood_asks_for_nothing(data: Any) -> None:
    assert asked_of(data) == Asked()
