"""Has a file beside a right application that is not Python."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/notes.py").write_text("Buy milk.\n")
