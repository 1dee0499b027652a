"""What keeps a step from writing a file: no step overwrites what its snapshot lacks."""

import os
from collections.abc import Mapping
from pathlib import Path

NOT_HELD = (
    "{path} was not overwritten: the copy of your code that is kept before a step does "
    "not hold it. Files that cannot be read or are over 1 MB are not copied, nor what "
    "lies behind two links. Move it away, and repeat the command."
)
CHANGED = (
    "{path} changed while the step was under way, and was left as it is. Repeat the "
    "command."
)
CLOSED = (
    "{path} was not written, and may be there already: a folder above it may not be "
    "entered. Allow it with `chmod u+rwx`, and repeat the command."
)
NO_FOLDER = (
    "{path} is no folder, and the course needs one there. Move it away, and repeat the "
    "command."
)
NO_FILE = (
    "{path} is no file, and the course needs one there. Move it away, and repeat the "
    "command."
)


def obstacle(
    root: Path, path: str, content: bytes, held: Mapping[str, bytes]
) -> str | None:
    """Return what is against writing a file, in words, or None.

    Args:
        root: The folder that the path is below.
        held: What the snapshot holds: path to content.
    """
    file = root / path
    if is_closed(file):
        return CLOSED.format(path=path)
    nearest = next(folder for folder in file.parents if os.path.lexists(folder))
    if not nearest.is_dir():
        return NO_FOLDER.format(path=nearest.relative_to(root).as_posix())
    if file.is_dir():
        return NO_FILE.format(path=path)
    if not os.path.lexists(file) or (there := read(file)) == content:
        return None
    if there is None or path not in held:
        return NOT_HELD.format(path=path)
    return None if held[path] == there else CHANGED.format(path=path)


def is_closed(file: Path) -> bool:
    """Tell whether a folder above a file may not be entered."""
    try:
        file.lstat()
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def read(file: Path) -> bytes | None:
    """Return what a file holds; None if it cannot be read, or is a pipe."""
    try:
        return file.read_bytes() if file.is_file() else None
    except OSError:
        return None
