"""Has no application at all."""

import shutil
from pathlib import Path


def plant(workspace: Path) -> None:
    shutil.rmtree(workspace / "app")
