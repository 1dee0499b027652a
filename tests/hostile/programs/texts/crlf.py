"""Has the line ends of Windows, and is right."""

from pathlib import Path


def plant(workspace: Path) -> None:
    for file in (workspace / "app").glob("*.py"):
        file.write_text(file.read_text(), newline="\r\n")
