"""Mixes tabs and spaces."""

from pathlib import Path


def plant(workspace: Path) -> None:
    text = "def create_app():\n    x = 1\n\treturn x\n"
    (workspace / "app/__init__.py").write_text(text)
