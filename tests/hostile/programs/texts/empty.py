"""Is empty."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_bytes(b"")
