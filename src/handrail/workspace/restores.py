"""Brings a workspace back to a snapshot."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from handrail.course.model import Course
from handrail.workspace import progress as progress_file
from handrail.workspace import records
from handrail.workspace.files import read_tree, write_tree
from handrail.workspace.modes import HAS_MODES, Modes, modes_of
from handrail.workspace.progress import BrokenProgressError, Progress
from handrail.workspace.snapshots import Snapshot, find_snapshot
from handrail.workspace.workspace import Workspace, WorkspaceError


@dataclass(frozen=True)
class Restored:
    """What a restore did.

    Attributes:
        snapshot: What was restored.
        written: Files that are now as they were then.
        left: Files that the snapshot does not hold; they were left as they are.
        progress: How far the learner was then; None where the course no longer has
            that place, and the progress is as it was.
        kept: The snapshot of what was there before.
    """

    snapshot: Snapshot
    written: tuple[str, ...]
    left: tuple[str, ...]
    progress: Progress | None
    kept: Path


def restore(course: Course, workspace: Workspace, name: str) -> Restored:
    """Write a snapshot's files back, and how far the learner was then.

    Raises:
        LookupError: There is no such snapshot.
        WorkspaceError: It is broken, or a file cannot be kept before it is overwritten.
        OSError: A file could not be written. Nothing is lost; it can be repeated.
    """
    snapshot = find_snapshot(workspace.state, name)
    files, base, modes = held(snapshot)
    mine = workspace.files()
    kept = workspace.snapshot(mine, "before restore")
    had = modes_of(workspace.root, modes)
    workspace.write(files, held=mine, modes=modes)
    then = progress_of(course, snapshot)
    if then is not None:
        replace_tree(workspace.base, base)
        then = with_hints_of_now(course, workspace, then)
        workspace.save_progress(then)
    return Restored(
        snapshot=snapshot,
        written=tuple(
            path
            for path in files
            if files[path] != mine.get(path) or modes.get(path) != had.get(path)
        ),
        left=tuple(path for path in mine if path not in files),
        progress=then,
        kept=kept,
    )


class Held(NamedTuple):
    """What a snapshot holds.

    Attributes:
        files: What the learner wrote.
        base: What merges started from then.
        modes: The permission bits that the files had.
    """

    files: dict[str, bytes]
    base: dict[str, bytes]
    modes: Modes


def held(snapshot: Snapshot) -> Held:
    """Return what a snapshot holds.

    Raises:
        WorkspaceError: They are not as they were kept.
    """
    record, notes = snapshot.record, snapshot.notes / records.BASE
    if record is None:
        raise broken(snapshot, "it was not written to its end")
    lost = records.changed(record.files, snapshot.folder)
    if lost or records.changed(record.base, notes):
        raise broken(
            snapshot,
            f"it no longer holds {', '.join(lost)} as it was"
            if lost
            else "what it needs to go on from there is gone",
        )
    files, base = read_tree(snapshot.folder), read_tree(notes) if record.base else {}
    return Held(
        files={path: files[path] for path in record.files},
        base={path: base[path] for path in record.base},
        modes=record.modes if HAS_MODES else {},
    )


def broken(snapshot: Snapshot, why: str) -> WorkspaceError:
    """Return the refusal of a snapshot that cannot be relied on."""
    return WorkspaceError(
        f"The snapshot {snapshot.name} is broken: {why}. Nothing was changed. What is "
        f"left of it is in {snapshot.folder}: copy from there what you need."
    )


def progress_of(course: Course, snapshot: Snapshot) -> Progress | None:
    """Return how far the learner was, or None where the course has no such place."""
    try:
        return progress_file.load(snapshot.notes / progress_file.NAME, course)
    except BrokenProgressError:
        return None


def with_hints_of_now(course: Course, workspace: Workspace, then: Progress) -> Progress:
    """Return an earlier progress with the hints that were seen since."""
    try:
        now = workspace.load_progress(course).hints
    except BrokenProgressError:
        return then
    seen = {i: max(now.get(i, 0), then.hints.get(i, 0)) for i in {**then.hints, **now}}
    return replace(then, hints=seen)


def replace_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Bring a folder of the program's own to hold these files and no others."""
    extra = read_tree(folder).keys() - files.keys() if folder.is_dir() else ()
    for path in extra:
        (folder / path).unlink()
    write_tree(folder, files)
