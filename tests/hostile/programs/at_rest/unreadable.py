"""Has a file of the application that nobody can read, be it the root user."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").unlink()
    (workspace / "app/__init__.py").symlink_to("/proc/self/mem")
