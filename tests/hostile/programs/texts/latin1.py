"""Is saved as Latin-1 and does not say so."""

from pathlib import Path


def plant(workspace: Path) -> None:
    file = workspace / "app/__init__.py"
    file.write_bytes(file.read_bytes() + b"# gr\xfcn\n")
