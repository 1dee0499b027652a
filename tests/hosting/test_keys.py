import contextlib
import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from at_a_board import Clock, settings

from handrail.board import create_app
from handrail.board.access import CODE_LETTERS as READ
from handrail.board.database import VERSION
from handrail.board.extensions import db
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


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "[",
        '{"code": 1, "instructor": "x", "secret": "x"}',
        '{"code": "", "instructor": "x", "secret": "x"}',
    ],
)
def test_keys_that_cannot_be_understood_are_refused(database: Path, text: str) -> None:
    prepare(database)
    keys_file(database).write_text(text)
    with pytest.raises(RoomError, match="Delete the room"):
        keys_for(database)


def test_a_room_that_is_not_there_can_be_deleted(tmp_path: Path) -> None:
    assert delete(tmp_path / "board.db") == ()
    assert delete(tmp_path / "nowhere" / "board.db") == ()
    assert list(tmp_path.iterdir()) == []


def test_a_room_goes_as_a_whole(database: Path) -> None:
    prepare(database)
    keys_for(database)
    database.with_name("board.db-wal").touch()

    assert len(delete(database)) == 3
    assert list(database.parent.iterdir()) == []


def test_one_board_runs_at_a_time_and_is_not_deleted(database: Path) -> None:
    prepare(database)
    keys_for(database)
    with alone(database):
        with pytest.raises(RoomError, match="is running"), alone(database):
            pass
        with pytest.raises(RoomError, match="is running"):
            delete(database)
    assert database.exists()


def of_another_version(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE room (id)")
        connection.execute("PRAGMA user_version=99")
        connection.commit()


def of_another_application(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE orders (id)")
        connection.execute(f"PRAGMA user_version={VERSION}")
        connection.commit()


def of_something_else(file: Path) -> None:
    file.write_text("# Not a database\n" * 200)


@pytest.mark.parametrize(
    "write", [of_another_version, of_another_application, of_something_else]
)
def test_a_file_that_is_no_boards_is_left_alone(
    tmp_path: Path, write: Callable[[Path], None]
) -> None:
    file = tmp_path / "file"
    write(file)
    before = file.read_bytes()
    with pytest.raises(RoomError, match="--db"):
        prepare(file)
    with pytest.raises(RoomError, match="no room"):
        delete(file)

    assert file.read_bytes() == before


def test_a_boards_own_file_is_taken_up(tmp_path: Path) -> None:
    file = tmp_path / "board.db"
    app = create_app("testing", settings(file, Clock()))
    with app.app_context():
        db.engine.dispose()

    prepare(file)
