"""A copy of a learner's folder, in which a run can do no harm to the folder."""

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from handrail.runner.sources import is_own

LARGEST = 64 * 1024**2  # bytes; a larger file is no source, and slow to copy
LEFT_OUT = frozenset({"__pycache__", "node_modules"})

State = tuple[int, ...]


@dataclass
class Replica:
    """A copy of a folder, which can be brought up to date.

    Attributes:
        source: The learner's folder. Nothing is written there.
        target: The copy; made when it is first synchronized.
        copied: What has been copied, by its relative path, and its state then.
    """

    source: Path
    target: Path
    copied: dict[str, State] = field(default_factory=dict)

    def sync(self) -> None:
        """Copy what has changed since the last time.

        Raises:
            OSError: The copy cannot be written.
        """
        self.target.mkdir(exist_ok=True)
        found = dict(entries(self.source))
        for name in reversed(list(self.copied)):
            if self.copied[name] != found.get(name):
                remove(self.target / name)
                del self.copied[name]
        for name, state in found.items():
            if name not in self.copied:
                # It may go while it is copied; the next save starts another run.
                with suppress(FileNotFoundError):
                    copy(self.source / name, self.target / name, state[0])
                    self.copied[name] = state


def entries(source: Path) -> Iterator[tuple[str, State]]:
    """Give what is to be copied from a folder, and its state: folders first."""
    cut = len(str(source)) + 1
    for folder, folders, files in os.walk(source):
        for name in [*folders, *files]:
            path = f"{folder}{os.sep}{name}"
            with suppress(OSError):
                status = os.lstat(path)
                if not is_left_out(path[cut:], status):
                    yield path[cut:], state_of(status)
                elif stat.S_ISDIR(status.st_mode):
                    folders.remove(name)


def is_left_out(relative: str, status: os.stat_result) -> bool:
    """Tell whether an entry is no part of the application: a library, a pipe."""
    if stat.S_ISDIR(status.st_mode):
        folder = Path(relative)
        return folder.name in LEFT_OUT or not is_own(folder / "x")
    if stat.S_ISREG(status.st_mode):
        return status.st_size > LARGEST
    return not stat.S_ISLNK(status.st_mode)


def state_of(status: os.stat_result) -> State:
    """Return what tells one state of an entry from another, its kind first.

    A folder is the same as long as it is one: its entries stand for themselves.
    """
    kind = stat.S_IFMT(status.st_mode)
    if stat.S_ISDIR(kind):
        return (kind,)
    return kind, status.st_mode, status.st_size, status.st_mtime_ns, status.st_ino


def copy(source: Path, target: Path, kind: int) -> None:
    """Copy one entry. What cannot be read cannot be read in the copy either."""
    if stat.S_ISDIR(kind):
        target.mkdir()
    elif stat.S_ISLNK(kind):
        target.symlink_to(source.readlink())
    else:
        try:
            shutil.copyfile(source, target, follow_symlinks=False)
        except PermissionError:
            target.touch(0)


def remove(entry: Path) -> None:
    """Remove one entry of the copy, with all that is in it."""
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    else:
        entry.unlink(missing_ok=True)
