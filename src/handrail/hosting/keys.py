"""The keys of a room: a file beside its database, for the eyes of its owner alone."""

import contextlib
import json
import secrets
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from handrail.board.database import APPLICATION, VERSION
from handrail.workspace.files import write_atomically

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that look like another
HALF = 5  # letters; two halves are 49 bits
FOR_THE_OWNER = 0o600
DATA = ("", "-wal", "-shm")  # endings of the files of SQLite


class RoomError(Exception):
    """A room cannot be opened or deleted; the message says why."""


@dataclass(frozen=True)
class Keys:
    """What a room is opened with.

    Attributes:
        code: For all who are in the room.
        instructor: For the instructor's screen.
        secret: Signs the instructor's session.
    """

    code: str
    instructor: str
    secret: str


def new_keys() -> Keys:
    """Make the keys of a new room."""
    halves = ("".join(map(secrets.choice, [CODE_LETTERS] * HALF)) for _ in "ab")
    return Keys("-".join(halves), secrets.token_urlsafe(18), secrets.token_urlsafe(48))


def keys_file(database: Path) -> Path:
    """Return the file of the keys of a database."""
    return database.with_name(f"{database.name}.keys")


def keys_for(database: Path) -> Keys:
    """Return the keys of a room, made now if it is new; a restart has the same.

    Raises:
        RoomError: The file cannot be understood.
        OSError: It cannot be read or written.
    """
    file = keys_file(database)
    if not file.exists():
        keys = new_keys()
        write_atomically(file, json.dumps(asdict(keys)).encode(), FOR_THE_OWNER)
        return keys
    try:
        keys = Keys(**json.loads(file.read_bytes()))
    except (ValueError, TypeError) as error:
        raise RoomError(f"{file} cannot be understood. Delete the room.") from error
    if not all(isinstance(key, str) and key for key in asdict(keys).values()):
        raise RoomError(f"{file} cannot be understood. Delete the room.")
    return keys


def prepare(database: Path) -> None:
    """Make the file of the data where it is missing, so that nobody else can read it.

    Raises:
        RoomError: The file that is there is no board's, or one of another version.
        OSError: It cannot be made.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    database.touch(FOR_THE_OWNER)
    if database.stat().st_size and marks_of(database) != (APPLICATION, VERSION):
        raise RoomError(
            f"{database} is not a file of this version of the board. Name another one "
            "with --db."
        )


def marks_of(database: Path) -> tuple[int, ...]:
    """Return whose a database says it is, and its version; nothing where it is none."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        try:
            return tuple(
                int(connection.execute(f"PRAGMA {mark}").fetchone()[0])
                for mark in ("application_id", "user_version")
            )
        except sqlite3.DatabaseError:
            return ()


def delete(database: Path) -> tuple[Path, ...]:
    """Delete a room, its keys too; return the files that were deleted.

    Raises:
        RoomError: Its board is running, or the file is that of something else.
        OSError: A file cannot be deleted.
    """
    if database.exists() and not keys_file(database).exists():
        raise RoomError(f"{database} is no room: there are no keys beside it.")
    files = [database.with_name(f"{database.name}{ending}") for ending in DATA]
    files = [file for file in (*files, keys_file(database)) if file.exists()]
    if not files:
        return ()
    with alone(database):
        for file in files:
            file.unlink()
    lock_file(database).unlink(missing_ok=True)
    return tuple(files)


def lock_file(database: Path) -> Path:
    """Return the file that a running board holds."""
    return database.with_name(f"{database.name}.lock")


@contextlib.contextmanager
def alone(database: Path) -> Iterator[None]:
    """Be the only board of a room while the block lasts.

    Raises:
        RoomError: Another one is running.
    """
    with lock_file(database).open("ab") as stream:
        try:
            if sys.platform == "win32":
                msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise RoomError(
                f"A board for {database} is running. Stop it first, with Ctrl-C."
            ) from error
        yield
