"""Names an encoding that there is not."""

from pathlib import Path


def plant(workspace: Path) -> None:
    file = workspace / "app/__init__.py"
    file.write_bytes(b"# coding: utf-9\n" + file.read_bytes())
