"""What in a workspace is closed to the program, and so in no snapshot and no run."""

import os
import stat
from pathlib import Path

from handrail.tree import walk


def unread(root: Path) -> tuple[str, ...]:
    """Return the paths of the learner's that cannot be read; a folder has a slash.

    Raises:
        OSError: There is no such folder, or it cannot be read.
    """
    entries = ((path, stat.S_IFMT(status.st_mode)) for path, status in walk(root))
    closed = [
        f"{path}/" if kind == stat.S_IFDIR else path
        for path, kind in entries
        if kind in {stat.S_IFDIR, stat.S_IFREG} and not is_open(root / path, kind)
    ]
    return tuple(closed)


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
