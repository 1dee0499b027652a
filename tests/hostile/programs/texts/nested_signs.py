"""Puts a hundred thousand signs before a number, which is valid and too much."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text("x = " + "-" * 100_000 + "1\n")
