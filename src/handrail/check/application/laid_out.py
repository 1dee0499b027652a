"""A copy of an application's folder, and what of this program goes beside it."""

import stat
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from handrail.tree import read_file, walk

LARGEST = 32 * 1024**2  # bytes; a larger file is data
MOST = 1024**3  # bytes of all files together
SECRETS = (".env", ".flaskenv")
SENT = (
    "check/application/worker",
    "runner/host/namespaces.py",
    "runner/host/warden.py",
    "runner/memory.py",
    "runner/worker/landlock.py",
    "runner/worker/limits.py",
)


class TooLargeError(OSError):
    """The folder has more in it than a copy should have."""


def copy_application(root: Path, target: Path) -> None:
    """Copy what an application has, but for files that hold settings of a machine.

    Links are copied as what they lead to; what cannot be read is left out.

    Raises:
        OSError: There is no room, or too much to copy.
    """
    target.mkdir()
    total = 0
    for path, status in walk(root):
        if stat.S_ISDIR(status.st_mode):
            (target / path).mkdir(exist_ok=True)
        elif stat.S_ISREG(status.st_mode) and is_wanted(path, status.st_size):
            total += status.st_size
            if total > MOST:
                raise TooLargeError(
                    f"{root} has more than {MOST // 1024**3} GB to copy."
                )
            copy_file(root, path, target)


def is_wanted(path: str, size: int) -> bool:
    """Tell whether a file belongs to the application and not to one machine."""
    return size <= LARGEST and path.rpartition("/")[2] not in SECRETS


def copy_file(root: Path, path: str, target: Path) -> None:
    """Copy a file, if it can be read.

    Raises:
        OSError: There is no room.
    """
    with suppress(PermissionError, FileNotFoundError):
        (target / path).write_bytes(read_file(root, path))


def pack_worker(target: Path) -> None:
    """Write what is to run beside the application, as an archive that Python imports.

    Its packages are empty but for that: no other Python has what this program needs.
    """
    modules = dict(modules_to_send())
    folders = {f"{parent}/" for name in modules for parent in Path(name).parents}
    with zipfile.ZipFile(target, "w") as archive:
        for folder in sorted(folders - {"./"}):
            archive.writestr(f"{folder}__init__.py", "")
        for name, text in modules.items():
            if not name.endswith("__init__.py"):
                archive.writestr(name, text)


def modules_to_send() -> Iterator[tuple[str, str]]:
    """Yield the modules of this program that run beside the application."""
    home = files("handrail")
    for name in SENT:
        found = home.joinpath(name)
        for entry in found.iterdir() if found.is_dir() else [found]:
            if entry.name.endswith(".py"):
                below = f"{name}/{entry.name}" if found.is_dir() else name
                yield f"handrail/{below}", entry.read_text("utf-8")
