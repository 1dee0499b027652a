"""Has a number of ten thousand digits."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(f"x = {'9' * 10_000}\n")
