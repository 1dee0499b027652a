"""A copy of a learner's folder, in which a run can do no harm to the folder."""

import shutil
import stat
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from handrail.runner.sources import own_entries
from handrail.tree import Entry, read_file

LARGEST = 64 * 1024**2  # bytes; a larger file is no source, and slow to copy
READ_WHOLE = 1024**2  # bytes; of a larger file the stamps tell whether it changed

State = tuple[int, ...]


@dataclass
class Replica:
    """A copy of a folder, which can be brought up to date.

    Attributes:
        source: The learner's folder. Nothing is written there.
        target: The copy; made when it is first synchronized.
        hidden: Folders of which nothing is copied: a link that leads there stays one.
        copied: What has been copied, by its relative path, and its state then.
    """

    source: Path
    target: Path
    hidden: tuple[Path, ...] = ()
    copied: dict[str, State] = field(default_factory=dict)

    def sync(self) -> None:
        """Copy what has changed since the last time.

        Raises:
            OSError: The folder cannot be read, or the copy cannot be written. The
                error names the folder that it is about.
        """
        found = dict(entries(self.source, self.hidden))
        with told_of_temporary_folder():
            self.target.mkdir(exist_ok=True)
            for name in reversed(list(self.copied)):
                if self.copied[name] != found.get(name):
                    remove(self.target / name)
                    del self.copied[name]
            for name, state in found.items():
                if name not in self.copied:
                    # It may go meanwhile; the next save starts another run.
                    with suppress(FileNotFoundError):
                        copy(self.source / name, self.target / name, state[0])
                        self.copied[name] = state


@contextmanager
def told_of_temporary_folder() -> Iterator[None]:
    """Let an error of writing name the folder for temporary files.

    It would name a file of the learner's, or of a copy that is gone when it is read.

    Raises:
        OSError: There was such an error.
    """
    try:
        yield
    except OSError as error:
        where = tempfile.gettempdir()
        raise OSError(error.errno, error.strerror, where) from error


def entries(source: Path, hidden: Sequence[Path] = ()) -> Iterator[tuple[str, State]]:
    """Give what is to be copied from a folder, and its state: folders first."""
    for entry in own_entries(source, hidden):
        with suppress(FileNotFoundError):
            state = state_of(source, entry)
            if state is not None:
                yield entry.path, state


def state_of(source: Path, entry: Entry) -> State | None:
    """Return what tells one state of an entry from another, its kind first.

    A folder is the same as long as it is one: its entries stand for themselves. Of a
    file the content decides: two saves may have one size, and one time.

    Returns:
        None for what is no part of an application: a pipe, a giant.
    """
    path, status = entry
    kind = stat.S_IFMT(status.st_mode)
    if stat.S_ISDIR(kind):
        return (kind,)
    if stat.S_ISLNK(kind):
        return kind, hash((source / path).readlink())
    if not stat.S_ISREG(kind) or status.st_size > LARGEST:
        return None
    try:
        if status.st_size <= READ_WHOLE:
            return kind, status.st_mode, hash(read_file(source, path))
    except FileNotFoundError:
        raise
    except OSError:
        return kind, status.st_mode
    return kind, status.st_mode, status.st_size, status.st_mtime_ns, status.st_ino


def copy(source: Path, target: Path, kind: int) -> None:
    """Copy one entry. What cannot be read cannot be read in the copy either."""
    if kind == stat.S_IFDIR:
        target.mkdir()
    elif kind == stat.S_IFLNK or not is_readable(source):
        copy_unread(source, target)
    else:
        with source.open("rb") as stream, target.open("xb") as copied:
            shutil.copyfileobj(stream, copied)


def is_readable(file: Path) -> bool:
    """Tell whether a file can be opened, and read from.

    Raises:
        FileNotFoundError: There is none.
    """
    try:
        with file.open("rb") as stream:
            stream.peek(1)
    except FileNotFoundError:
        raise
    except OSError:
        return False
    return True


def copy_unread(source: Path, target: Path) -> None:
    """Copy a link as a link, and any other file as one that nobody may read."""
    if source.is_symlink():
        target.symlink_to(source.readlink())
    else:
        target.touch(0)


def remove(entry: Path) -> None:
    """Remove one entry of the copy, with all that is in it."""
    if entry.is_dir() and not entry.is_symlink():
        shutil.rmtree(entry)
    else:
        entry.unlink(missing_ok=True)
