"""Has a link that leads nowhere for the application's file."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").unlink()
    (workspace / "app/__init__.py").symlink_to("gone.py")
