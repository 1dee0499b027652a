from collections.abc import Callable

import pytest

from handrail.seat.asked import Asked
from handrail.seat.client import BoardGoneError
from handrail.seat.exchange import Exchange
from handrail.seat.queue import Queue
from handrail.seat.seat import Seat
from handrail.seat.sender import LONGEST_PAUSE, Sender

VERDICT = {"exercise": "task-1", "verdict": "begun", "mistake": None}


class MadeUp(Exchange):
    """An exchange with a board that answers or does not, as a test says."""

    answers = knows = True

    def take_place(self) -> Asked:
        if not self.answers:
            raise BoardGoneError
        self.queue.sent(10**9)
        self.is_known = self.knows
        return self.asked


@pytest.fixture
def exchange(queue: Queue) -> MadeUp:
    return MadeUp(Seat("http://127.0.0.1:1", "Ann", "x"), queue)


@pytest.fixture
def sender(exchange: MadeUp) -> Sender:
    return Sender(exchange, lambda _: None)


def test_what_was_told_is_kept_where_the_board_is_gone(
    sender: Sender, exchange: MadeUp
) -> None:
    exchange.answers = False
    sender.start()
    sender.tell(VERDICT)
    sender.tell(VERDICT)
    sender.stop()

    assert [r["number"] for r in exchange.queue.next_batch()] == [1, 2]


def test_so_is_what_nobody_has_taken_up(sender: Sender, exchange: MadeUp) -> None:
    sender.tell(VERDICT)
    sender.keep_rest()

    assert len(exchange.queue.next_batch()) == 1


def test_what_was_told_is_sent(sender: Sender, exchange: MadeUp) -> None:
    sender.start()
    sender.tell(VERDICT)
    sender.stop()
    sender.thread.join(5)

    assert exchange.queue.next_batch() == []


def test_a_disk_that_is_full_stops_nobody(
    sender: Sender, exchange: MadeUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise OSError

    monkeypatch.setattr(Queue, "add", lambda *_: refuse(None))
    sender.keep(VERDICT)


def test_it_asks_ever_less_often_where_the_board_is_gone(
    sender: Sender, exchange: MadeUp
) -> None:
    exchange.answers = False
    pauses = []
    for _ in range(8):
        sender.step()
        pauses.append(sender.pause)

    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE

    exchange.answers = True
    sender.step()
    assert sender.pause < 5


def test_a_change_is_heard_once(exchange: MadeUp) -> None:
    heard: list[Asked] = []
    sender = Sender(exchange, heard.append)
    ask: Callable[[], Asked] = lambda: Asked(card=True)  # noqa: E731
    exchange.take_place = lambda: setattr(exchange, "asked", ask()) or ask()  # type: ignore[method-assign, func-returns-value]
    sender.step()
    sender.step()

    assert heard == [Asked(card=True)]


def test_it_ends_where_the_board_does_not_know_it(
    sender: Sender, exchange: MadeUp
) -> None:
    heard: list[Asked] = []
    sender.heard = heard.append
    exchange.knows = False
    sender.start()
    sender.thread.join(5)

    assert not sender.thread.is_alive()
    assert heard == [Asked()]
