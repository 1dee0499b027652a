"""Who may read, write and run a file: the permission bits, where there are any."""

import os
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

Modes = Mapping[str, int]

HAS_MODES = os.name != "nt"


def modes_of(root: Path, paths: Iterable[str]) -> dict[str, int]:
    """Return the permission bits of files below a folder by their path.

    What has gone meanwhile is left out. Windows has no such bits.
    """
    found: dict[str, int] = {}
    if HAS_MODES:
        for path in paths:
            with suppress(OSError):
                found[path] = stat.S_IMODE((root / path).stat().st_mode) & 0o777
    return found


def set_mode(file: Path, mode: int) -> None:
    """Set the permission bits of a file, where it has others.

    Raises:
        OSError: They may not be set: the file is another user's.
    """
    if stat.S_IMODE(file.stat().st_mode) & 0o777 != mode:
        file.chmod(mode)
