"""The user's own folder for what can be made anew; no workspace is in it."""

import os
import sys
from pathlib import Path

NAME = "handrail"
OWN = 0o700


def cache_folder() -> Path | None:
    """Return the folder, made where it is missing; None where there can be none.

    It is where the system keeps such things. (platformdirs knows as much, and takes as
    long to load as a whole command.)
    """
    try:
        folder = caches() / NAME
        if not folder.is_absolute():
            return None
        folder.mkdir(mode=OWN, parents=True, exist_ok=True)
    except (OSError, RuntimeError):
        return None
    return folder


def caches() -> Path:
    """Return the folder of all caches of a user.

    Raises:
        RuntimeError: The user has no home folder.
    """
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
    named = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return named if named.is_absolute() else Path.home() / ".cache"
