"""Has a named pipe and a socket beside a right application."""

import os
import stat
from pathlib import Path


def plant(workspace: Path) -> None:
    os.mkfifo(workspace / "pipe")
    os.mknod(workspace / "socket", stat.S_IFSOCK | 0o600)
