"""Reads and writes files so that nothing is ever half written."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

SKIPPED = {
    ".git",
    ".handrail",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    ".venv",
    "__pycache__",
    "instance",
    "node_modules",
    "venv",
}


def write_atomically(file: Path, content: bytes) -> None:
    """Write a file whole or not at all; its folder is made where it is missing.

    Raises:
        OSError: It could not be written; what was there is as it was.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(file.stat().st_mode if file.exists() else 0o644)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder, those only that differ from what is there."""
    for path, content in files.items():
        file = folder / path
        if not file.is_file() or file.read_bytes() != content:
            write_atomically(file, content)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Return what a person wrote below a folder: path to content.

    Caches, virtual environments, links and what cannot be read are left out.
    """
    return dict(walk(folder, folder))


def walk(folder: Path, root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the readable files below a folder by their path below the root."""
    for entry in sorted(folder.iterdir()):
        if entry.name in SKIPPED or entry.is_symlink():
            continue
        try:
            if entry.is_dir():
                yield from walk(entry, root)
            elif entry.is_file():
                yield entry.relative_to(root).as_posix(), entry.read_bytes()
        except OSError:
            continue
