"""Has a file of 100 GB, empty inside, beside a right application."""

import os
from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "data.bin").touch()
    os.truncate(workspace / "data.bin", 100 * 10**9)
