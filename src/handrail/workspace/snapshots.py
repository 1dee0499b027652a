"""Copies of a workspace, kept before every step that changes it."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handrail.command import command
from handrail.workspace import records
from handrail.workspace.files import ANY, write_tree
from handrail.workspace.modes import Modes
from handrail.workspace.progress import NAME
from handrail.workspace.records import BrokenRecordError, Record

FILES = "snapshots"
RECORDS = "records"


@dataclass(frozen=True)
class Snapshot:
    """One copy.

    Attributes:
        number: Its place in the order in which they were made; the first is 1.
        folder: Where the copy is.
        record: What was noted beside it; None where the copy may be half-written.
    """

    number: int
    folder: Path
    record: Record | None

    @property
    def name(self) -> str:
        """Its name, which holds the moment and the reason."""
        return self.folder.name

    @property
    def notes(self) -> Path:
        """The folder of what is kept beside the copy."""
        return notes_of(self.folder)

    @property
    def when(self) -> datetime:
        """When it was made."""
        if self.record is not None:
            return self.record.when
        return datetime.fromtimestamp(self.folder.stat().st_mtime).astimezone()


def notes_of(folder: Path) -> Path:
    """Return where is kept what belongs to a copy and is not the learner's code."""
    return folder.parent.with_name(RECORDS) / folder.name


def keep_snapshot(
    files: Mapping[str, bytes],
    state: Path,
    reason: str,
    *,
    base: Mapping[str, bytes],
    progress: bytes,
    left_out: tuple[str, ...] = (),
    modes: Modes = ANY,
) -> Path:
    """Copy what a person wrote into a new folder, and return the folder.

    The record comes last: a copy without one was not made to its end.

    Args:
        state: The folder in which snapshots and their records are kept.
        reason: Why, in a few words; it becomes part of the folder's name.
        base: What merges start from.
        progress: What is in the progress file.
        left_out: What is there and could not be read.
        modes: The permission bits of the files.

    Raises:
        OSError: The copy could not be written; then no step may follow.
    """
    now = datetime.now().astimezone()
    words = re.sub(r"[^a-z0-9.]+", "-", reason.lower()).strip("-")
    folder = unused(state / FILES / f"{now:%Y-%m-%d_%H-%M-%S}_{words}")
    notes = notes_of(folder)
    held, merged = records.digests(files), records.digests(base)
    record = Record(now, reason, held, merged, left_out, modes)
    try:
        folder.mkdir(mode=0o700, parents=True)  # it may hold what only its owner reads
        write_tree(folder, files)
        write_tree(notes, {NAME: progress})
        write_tree(notes / records.BASE, base)
        records.write(notes, record)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(notes, ignore_errors=True)
        raise
    return folder


def unused(folder: Path) -> Path:
    """Return the folder, or one beside it where that exists."""
    number, free = 2, folder
    while free.exists():
        free = folder.with_name(f"{folder.name}_{number}")
        number += 1
    return free


def list_snapshots(state: Path) -> list[Snapshot]:
    """Return all snapshots, the newest first."""
    folders = (state / FILES).iterdir() if (state / FILES).is_dir() else ()
    found = [Snapshot(0, f, record_of(f)) for f in folders if f.is_dir()]
    found.sort(key=lambda snapshot: (snapshot.when, snapshot.name))
    ordered = enumerate(found, start=1)
    return [Snapshot(n, s.folder, s.record) for n, s in ordered][::-1]


def record_of(folder: Path) -> Record | None:
    """Return the record of a copy, or None where there is none to be relied on."""
    try:
        return records.read(notes_of(folder))
    except BrokenRecordError:
        return None


def find_snapshot(state: Path, name: str) -> Snapshot:
    """Return the snapshot of a name, of a number, or in a folder that is named.

    Raises:
        LookupError: There is none.
    """
    wanted = Path(name).name
    for snapshot in list_snapshots(state):
        if wanted in {snapshot.name, str(snapshot.number)}:
            return snapshot
    raise LookupError(
        f"There is no snapshot {name!r}. `{command('snapshots')}` lists all."
    )
