"""Has a body that is not indented."""

from pathlib import Path


def plant(workspace: Path) -> None:
    text = "def create_app():\nreturn 1\n"
    (workspace / "app/__init__.py").write_text(text)
