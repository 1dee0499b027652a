"""Is saved as Latin-1 and says so, and is right."""

from pathlib import Path


def plant(workspace: Path) -> None:
    file = workspace / "app/__init__.py"
    file.write_bytes(b"# coding: latin-1\n# gr\xfcn\n" + file.read_bytes())
