"""Begins with a byte order mark, and is right."""

from pathlib import Path


def plant(workspace: Path) -> None:
    file = workspace / "app/__init__.py"
    file.write_text(file.read_text(), "utf-8-sig")
