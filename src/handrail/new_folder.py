"""A folder that is new: whether its place is free, and how it is filled."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def is_taken(folder: Path) -> bool:
    """Tell whether there is something in the place of a new folder."""
    return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))


def lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files to a new folder, each below its path.

    Raises:
        OSError: One could not be written.
    """
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@contextmanager
def put_whole(folder: Path) -> Iterator[Path]:
    """Give a folder to fill, and put it in its place when that is done.

    It is filled beside that place, so a folder is there whole, or as it was before.

    Raises:
        OSError: It could not be put there.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = f".{folder.name}."
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=beside) as name:
        whole = Path(name, "whole")
        whole.mkdir()
        yield whole
        if folder.exists():  # Windows renames over no folder, be it empty
            folder.rename(Path(name, "before"))
        whole.rename(folder)
