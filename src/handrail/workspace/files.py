"""Reads and writes files so that nothing is ever half written."""

import os
import stat
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from handrail.tree import read_file, walk
from handrail.workspace.modes import Modes, set_mode

ANY: Modes = {}
LARGEST = 1024**2  # bytes; a larger file is no source, and no step writes one


def write_atomically(file: Path, content: bytes, mode: int | None = None) -> None:
    """Write a file whole or not at all; its folder is made where it is missing.

    A link stays one: what it leads to is written.

    Args:
        mode: Its permission bits; else those that it has, or those of a new file.

    Raises:
        OSError: It could not be written; what was there is as it was.
    """
    file = Path(os.path.realpath(file))
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = open_beside(file)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(mode_for(file) if mode is None else mode)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def mode_for(file: Path) -> int:
    """Return the mode that a file has, or that a new one gets."""
    return file.stat().st_mode if file.exists() else 0o644


def open_beside(file: Path) -> tuple[int, str]:
    """Open a new file in the folder of another; return its handle and its name.

    Raises:
        OSError: It cannot be made. The error names the file that it is for.
    """
    try:
        return tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error


def write_tree(folder: Path, files: Mapping[str, bytes], modes: Modes = ANY) -> None:
    """Write files below a folder, those only that differ from what is there.

    Args:
        modes: The permission bits that some of them have to have.

    Raises:
        OSError: One could not be written.
    """
    for path, content in files.items():
        file, mode = folder / path, modes.get(path)
        if not file.is_file() or file.read_bytes() != content:
            write_atomically(file, content, mode)
        elif mode is not None:
            set_mode(file, mode)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Return what a person wrote below a folder: path to content.

    What is not the learner's, what cannot be read and what is too large for a source
    are left out.

    Raises:
        OSError: There is no such folder, or it cannot be read.
    """
    return dict(contents(folder))


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the readable files below a folder by their path."""
    for path, status in walk(folder):
        if stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST:
            with suppress(OSError):
                yield path, read_file(folder, path)
