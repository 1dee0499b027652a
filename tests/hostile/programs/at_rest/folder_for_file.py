"""Has a folder where the application's file should be."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").unlink()
    (workspace / "app/__init__.py").mkdir()
