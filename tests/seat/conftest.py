"""A board that is served, and a learner's workspace."""

from pathlib import Path

import pytest
from at_a_board import CODE, address, board, clock, instructor, join

from handrail.seat.client import join as take_place
from handrail.seat.exchange import Exchange
from handrail.seat.queue import Queue
from handrail.seat.seat import Seat

__all__ = ["address", "board", "clock", "exchange", "instructor", "join", "queue"]


@pytest.fixture
def queue(tmp_path: Path) -> Queue:
    return Queue(tmp_path / "queue.json", lambda: 1000.0)


@pytest.fixture
def seat(address: str) -> Seat:
    """A seat in the room that is served."""
    return take_place(address, CODE, "Ann")


@pytest.fixture
def exchange(seat: Seat, queue: Queue) -> Exchange:
    return Exchange(seat, queue)
