"""What in a workspace is closed to the program, and so in no snapshot and no run."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from handrail.tree import walk


def unread(root: Path) -> tuple[str, ...]:
    """Return the paths of the learner's that cannot be read; a folder has a slash."""
    try:
        return tuple(closed_below(root))
    except OSError:
        return ("./",) if root.exists() else ()


def closed_below(root: Path) -> Iterator[str]:
    """Yield what is closed below a folder.

    Raises:
        OSError: There is no such folder, or it cannot be read.
    """
    for path, status in walk(root):
        kind = stat.S_IFMT(status.st_mode)
        if kind == stat.S_IFDIR and not is_open(root / path, kind):
            yield f"{path}/"
        elif kind == stat.S_IFREG and not is_open(root / path, kind):
            yield path


def is_open(entry: Path, kind: int) -> bool:
    """Tell whether a file can be read, or a folder be listed and entered."""
    try:
        if kind == stat.S_IFDIR:
            os.scandir(entry).close()
            os.stat(f"{entry}/.")  # noqa: PTH116 (a path object would drop the dot)
        else:
            entry.open("rb").close()
    except FileNotFoundError:
        return True  # it has gone meanwhile
    except OSError:
        return False
    return True
