"""Nests brackets a hundred thousand deep."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text("x = " + "(" * 100_000)
