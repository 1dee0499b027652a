import os
from pathlib import Path

import pytest

from handrail.seat.queue import AT_ONCE, MOST, Queue, Waiting

VERDICT = {"exercise": "task-1", "verdict": "begun", "mistake": None}


@pytest.mark.parametrize("content", ["", "{", "[]", '{"next": "x"}', '{"next": 1}'])
def test_what_cannot_be_understood_is_nothing_and_numbers_grow(
    queue: Queue, content: str
) -> None:
    queue.file.write_text(content)
    assert queue.waiting() == Waiting(next=1000)

    queue.add(VERDICT)
    assert [r["number"] for r in queue.next_batch()] == [1000]


def test_an_empty_queue_has_no_batch(queue: Queue) -> None:
    assert queue.next_batch() == []


def test_what_waits_longest_goes_when_there_is_too_much(queue: Queue) -> None:
    held = tuple({**VERDICT, "number": n, "at": 0} for n in range(1, MOST + 1))
    queue.write(Waiting(MOST + 1, wants_help=False, reports=held))
    queue.add(VERDICT)

    assert queue.next_batch()[0]["number"] == 2
    assert len(queue.next_batch()) == AT_ONCE
    assert len(queue.waiting().reports) == MOST


def test_it_tells_ages_and_not_times(tmp_path: Path) -> None:
    time = [1000.0]
    queue = Queue(tmp_path / "queue.json", lambda: time[0])
    queue.add(VERDICT)
    time[0] = 1090.9
    assert queue.next_batch() == [{**VERDICT, "number": 1, "age": 90}]

    time[0] = 900.0  # the clock was set back
    assert queue.next_batch()[0]["age"] == 0


def test_what_is_sent_is_forgotten_and_its_number_is_not(queue: Queue) -> None:
    queue.add(VERDICT)
    queue.add(VERDICT)
    queue.sent(1)
    assert [r["number"] for r in queue.next_batch()] == [2]

    queue.sent(2)
    queue.add(VERDICT)
    assert [r["number"] for r in queue.next_batch()] == [3]


def test_what_the_board_says_of_help_counts_when_nothing_waits(queue: Queue) -> None:
    queue.add({"help": True})
    queue.note_help(False)
    assert queue.waiting().wants_help

    queue.sent(1)
    queue.note_help(False)
    assert not queue.waiting().wants_help


def test_a_write_that_fails_leaves_what_was_there(
    queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue.add(VERDICT)
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        queue.add(VERDICT)

    assert len(queue.waiting().reports) == 1


def test_a_workspace_that_was_removed_does_not_come_to_life(tmp_path: Path) -> None:
    queue = Queue(tmp_path / "gone" / "queue.json")
    with pytest.raises(FileNotFoundError):
        queue.add(VERDICT)

    assert not queue.file.parent.exists()
