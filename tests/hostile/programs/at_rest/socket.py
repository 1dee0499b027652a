"""Has a socket for the application's file."""

import os
import stat
from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").unlink()
    os.mknod(workspace / "app/__init__.py", stat.S_IFSOCK | 0o600)
