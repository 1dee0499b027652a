"""Notices what a learner saves."""

import stat
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch
from watchfiles.main import FileChange

from handrail.command import command
from handrail.tree import is_apart, is_folder, walk
from handrail.workspace.drives import silent_drive
from handrail.workspace.files import read_tree

STEP_MILLISECONDS = 3
LOOK_SECONDS = 1.0
NOTHING_TOLD = "the system does not tell of saves. {doctor} looks for the reason"
SILENT_DRIVE = "its drive ({kind}) may not tell of saves"


@dataclass(frozen=True)
class Saved:
    """A file of the workspace changed."""


@dataclass(frozen=True)
class Polled:
    """The folder has to be looked at every second, for the system may not tell.

    Attributes:
        why: The reason, to be read after a colon; without a full stop.
    """

    why: str


Report = Callable[[Saved | Polled], None]
Changes = set[FileChange]
Folders = dict[Path, int]


def watch_saves(root: Path, report: Report, stop: threading.Event) -> None:
    """Report changes below a folder until told to stop.

    The system tells of most of them. It does not where its watches have run out, on
    shared drives, and once the folder was made anew. So the content is looked at too,
    in every second in which nothing was told.
    """
    root = root.resolve()
    kind = silent_drive(root)
    if kind is not None:
        report(Polled(SILENT_DRIVE.format(kind=kind)))
    seen = content(root)
    while not stop.is_set():
        folders = own_folders(root)
        for changes in ticks(root, folders, report, stop):
            before, seen = seen, None if changes else content(root)
            if changes or seen != before:
                report(Saved())
            if is_outdated(root, folders, changes):
                break


def content(root: Path) -> dict[str, bytes] | None:
    """Return what a folder holds, or None while it is gone."""
    try:
        return read_tree(root)
    except OSError:
        return None


def own_folders(root: Path) -> Folders:
    """Return all folders to be told about, each with the number of its inode."""
    try:
        inside = (e for e in walk(root) if stat.S_ISDIR(e.status.st_mode))
        return {root: root.stat().st_ino} | {root / p: s.st_ino for p, s in inside}
    except OSError:
        return {}


def ticks(
    root: Path, folders: Folders, report: Report, stop: threading.Event
) -> Iterator[Changes]:
    """Give what the system tells; nothing, in each second in which it is silent."""
    try:
        if folders:
            yield from told(root, folders, stop)
    except FileNotFoundError:
        pass  # one of them went meanwhile
    except (OSError, RuntimeError):
        report(Polled(NOTHING_TOLD.format(doctor=command("doctor"))))
    while not stop.wait(LOOK_SECONDS):
        yield set()


def told(root: Path, folders: Folders, stop: threading.Event) -> Iterator[Changes]:
    """Give what the system tells.

    On Linux every folder takes one of a limited number of watches, so those alone are
    watched that are the learner's. Elsewhere one watch is for all that is in a folder.

    Raises:
        OSError: The watches have run out, or a folder is gone.
        RuntimeError: There can be no more watchers.
    """
    is_linux = sys.platform == "linux"
    return watch(
        *(folders if is_linux else [root]),
        watch_filter=WorkspaceFilter(root),
        step=STEP_MILLISECONDS,
        stop_event=stop,
        rust_timeout=round(LOOK_SECONDS * 1000),
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=False,
        recursive=not is_linux,
        ignore_permission_denied=True,
    )


def is_outdated(root: Path, folders: Folders, changes: Changes) -> bool:
    """Tell whether folders have come or gone since the watch began."""
    if not changes:
        return own_folders(root) != folders
    paths = [Path(path) for change, path in changes if change != Change.modified]
    return any(path in folders or is_folder(path) for path in paths)


class WorkspaceFilter(DefaultFilter):
    """Lets through what a person saves, not what programs write beside it.

    Args:
        root: The workspace. What it lies in says nothing about what is in it.
    """

    __slots__ = ("root",)
    ignore_dirs = ()

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.root = root

    def __call__(self, change: Change, path: str) -> bool:
        """Tell whether a change is one of the learner's."""
        changed = Path(path)
        inside = [p for p in (changed, *changed.parents) if self.root in p.parents]
        return super().__call__(change, path) and not any(map(is_apart, inside))
