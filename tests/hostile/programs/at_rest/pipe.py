"""Has a named pipe for the application's file."""

import os
from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").unlink()
    os.mkfifo(workspace / "app/__init__.py")
