"""Has a million lines, and is right."""

from pathlib import Path


def plant(workspace: Path) -> None:
    file = workspace / "app/__init__.py"
    file.write_text(file.read_text() + "# one more line\n" * 10**6)
