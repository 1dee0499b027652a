"""What in a folder is its learner's: one walk for all that reads, keeps or runs it."""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

APART = frozenset(
    {
        ".direnv",
        ".eggs",
        ".git",
        ".handrail",
        ".hg",
        ".hypothesis",
        ".idea",
        ".ipynb_checkpoints",
        ".mypy_cache",
        ".nox",
        ".pytest_cache",
        ".ruff_cache",
        ".svn",
        ".tox",
        ".venv",
        "__pycache__",
        "__pypackages__",
        "site-packages",
    }
)
ENVIRONMENT = "pyvenv.cfg"
DATA = frozenset({"instance", "node_modules"})  # unless there is Python in them
MOST_LINKED = 2000  # entries behind one link; a folder with more is no application


class Entry(NamedTuple):
    """Something in a folder.

    Attributes:
        path: Below the folder, with forward slashes.
        status: Of what a link leads to, where it is followed; else of the link.
    """

    path: str
    status: os.stat_result


def is_apart(folder: Path) -> bool:
    """Tell whether a folder is not the learner's: a cache, a repository, libraries.

    A name that a learner may well use, such as `env`, is the learner's unless there is
    an environment in it. So is `instance`, if there is Python in it: a package, or
    Flask's settings. Without any it has data.
    """
    if folder.name in DATA:
        return not any(folder.glob("*.py"))
    return folder.name in APART or is_there(folder / ENVIRONMENT)


def is_there(entry: Path) -> bool:
    """Tell whether there is an entry; none that can be seen, below a closed folder.

    A path object raises there, in some versions of Python.
    """
    return os.path.exists(entry)  # noqa: PTH110


def is_folder(entry: Path) -> bool:
    """Tell whether there is a folder; none that can be seen, below a closed one."""
    return os.path.isdir(entry)  # noqa: PTH112


def walk(root: Path, closed: Sequence[Path] = ()) -> Iterator[Entry]:
    """Give all that is the learner's below a folder, in a stable order.

    A folder comes before what is in it. A link is followed, but not from behind another
    link, nor to a folder that it is in, that is apart or hidden, or that is large.

    Args:
        closed: Folders into which no link is followed from outside of them.

    Raises:
        OSError: There is no such folder, or it cannot be read.
    """
    return below(root.resolve(strict=True), closed)


def below(
    folder: Path, closed: Sequence[Path], prefix: str = "", *, is_linked: bool = False
) -> Iterator[Entry]:
    """Give what is in a folder, and in its folders.

    Args:
        prefix: The folder's path below the root, with a slash at its end.
        is_linked: Whether a link led there.
    """
    for item in listed(folder, is_root=not prefix):
        status = status_of(item, follows=not is_linked)
        if status is None:
            continue
        entry = Entry(prefix + item.name, status)
        if item.is_symlink() and not stat.S_ISLNK(status.st_mode):
            yield from linked(entry, folder / item.name, closed)
        elif not stat.S_ISDIR(status.st_mode):
            yield entry
        elif not is_apart(folder / item.name):
            yield entry
            inner = folder / item.name
            yield from below(inner, closed, f"{entry.path}/", is_linked=is_linked)


def linked(entry: Entry, link: Path, closed: Sequence[Path]) -> Iterator[Entry]:
    """Give what a link leads to, with what is in it, or the link alone."""
    root = link.parents[entry.path.count("/")]
    inside: Iterator[Entry] = iter(())
    if stat.S_ISDIR(entry.status.st_mode):
        inside = below(link, closed, f"{entry.path}/", is_linked=True)
    is_plain = stat.S_ISDIR(entry.status.st_mode) or stat.S_ISREG(entry.status.st_mode)
    is_followed = is_plain and not leads_apart(link, root, closed)
    entries = (entry, *islice(inside, MOST_LINKED + 1)) if is_followed else ()
    if 0 < len(entries) <= MOST_LINKED + 1:
        yield from entries
    else:
        yield Entry(entry.path, link.lstat())


def leads_apart(link: Path, root: Path, closed: Sequence[Path]) -> bool:
    """Tell whether a link leads to a folder that it is in, or into one that is apart.

    Outside of the root, so are hidden folders: a home folder has its secrets there.
    """
    real = link.resolve()
    if not real.is_relative_to(root) and any(map(real.is_relative_to, closed)):
        return True
    outside = [f for f in (real, *real.parents) if not root.is_relative_to(f)]
    folders = [folder for folder in (link, *outside) if is_folder(folder)]
    is_hidden = any(f.name.startswith(".") for f in folders if f != link)
    return link.is_relative_to(real) or is_hidden or any(map(is_apart, folders))


def listed(folder: Path, *, is_root: bool) -> list["os.DirEntry[str]"]:
    """Return the entries of a folder by name; none if it cannot be read.

    Raises:
        OSError: It is the root that cannot be read.
    """
    try:
        with os.scandir(folder) as items:
            return sorted(items, key=attrgetter("name"))
    except OSError:
        if is_root:
            raise
        return []


def status_of(item: "os.DirEntry[str]", *, follows: bool) -> os.stat_result | None:
    """Return the status of an entry, or of what it leads to; None if it has gone."""
    for is_followed in (follows, False):
        with suppress(OSError):  # a link that leads nowhere
            return item.stat(follow_symlinks=is_followed)
    return None


def read_file(root: Path, path: str) -> bytes:
    """Return what is in a file below a folder.

    A folder's files are read at every save, and a path object or a buffer for each
    takes as long as the reading.

    Raises:
        OSError: It cannot be read.
    """
    with open(f"{root}/{path}", "rb", buffering=0) as stream:  # noqa: PTH123
        return stream.read()
