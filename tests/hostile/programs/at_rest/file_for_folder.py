"""Has a file where the application's folder should be."""

import shutil
from pathlib import Path


def plant(workspace: Path) -> None:
    shutil.rmtree(workspace / "app")
    (workspace / "app").write_text("from app.factory import create_app\n")
