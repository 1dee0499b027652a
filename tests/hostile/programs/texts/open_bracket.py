"""Has a bracket that is never closed."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text("def create_app(:\n")
