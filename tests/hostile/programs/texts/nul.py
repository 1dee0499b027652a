"""Has a NUL byte in a comment."""

from pathlib import Path


def plant(workspace: Path) -> None:
    file = workspace / "app/__init__.py"
    file.write_bytes(file.read_bytes() + b"# \0\n")
