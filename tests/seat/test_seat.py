import os
import stat
from pathlib import Path

import pytest

from handrail.seat.exchange import exchange_of
from handrail.seat.seat import (
    Seat,
    leave_seat,
    queue_file,
    seat_file,
    seat_of,
    take_seat,
)
from handrail.workspace.workspace import Workspace

SEAT = Seat("http://127.0.0.1:8765", "Ann", "a secret")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / ".handrail").mkdir()
    return Workspace(tmp_path)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"url": 1, "more": 2}'])
def test_what_cannot_be_understood_is_no_seat(
    workspace: Workspace, content: str
) -> None:
    seat_file(workspace).write_text(content)

    assert seat_of(workspace) is None
    assert exchange_of(workspace) is None


def test_a_seat_is_for_its_owners_eyes(workspace: Workspace) -> None:
    take_seat(workspace, SEAT)

    assert seat_of(workspace) == SEAT
    if os.name != "nt":
        assert stat.S_IMODE(seat_file(workspace).stat().st_mode) == 0o600


def test_what_waited_for_another_board_goes_with_its_seat(workspace: Workspace) -> None:
    take_seat(workspace, SEAT)
    exchange = exchange_of(workspace)
    assert exchange
    exchange.queue.add({"help": True})
    take_seat(workspace, SEAT)

    assert exchange.queue.next_batch() == []


def test_who_leaves_has_no_seat(workspace: Workspace) -> None:
    leave_seat(workspace)
    take_seat(workspace, SEAT)
    leave_seat(workspace)

    assert seat_of(workspace) is None
    assert not queue_file(workspace).exists()
