import os
import stat
from pathlib import Path

import pytest

from handrail.board.access import CODE_LETTERS as READ
from handrail.hosting.keys import (
    CODE_LETTERS,
    RoomError,
    alone,
    delete,
    keys_file,
    keys_for,
    new_keys,
    prepare,
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "room" / "board.db"


def test_keys_are_long_and_never_the_same() -> None:
    one, other = new_keys(), new_keys()

    assert one.code != other.code
    assert len(CODE_LETTERS) ** len(one.code.replace("-", "")) > 2**49
    assert len(one.instructor) == 24
    assert len(one.secret) == 64


def test_the_board_reads_all_letters_of_a_code() -> None:
    assert set(CODE_LETTERS) == set(READ)


def test_a_room_keeps_its_keys(database: Path) -> None:
    prepare(database)
    keys = keys_for(database)

    assert keys_for(database) == keys
    if os.name != "nt":
        for file in (database, keys_file(database)):
            assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_keys_that_cannot_be_understood_are_refused(database: Path) -> None:
    prepare(database)
    keys_file(database).write_text("{}")
    with pytest.raises(RoomError, match="Delete the room"):
        keys_for(database)


def test_a_room_that_is_not_there_can_be_deleted(tmp_path: Path) -> None:
    assert delete(tmp_path / "board.db") == ()
    assert list(tmp_path.iterdir()) == []


def test_a_room_goes_as_a_whole(database: Path) -> None:
    prepare(database)
    keys_for(database)
    database.with_name("board.db-wal").touch()

    assert len(delete(database)) == 3
    assert list(database.parent.iterdir()) == []


def test_one_board_runs_at_a_time_and_is_not_deleted(database: Path) -> None:
    prepare(database)
    with alone(database):
        with pytest.raises(RoomError, match="is running"), alone(database):
            pass
        with pytest.raises(RoomError, match="is running"):
            delete(database)
    assert database.exists()
