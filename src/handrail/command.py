"""The words that start this program, as they are to be typed where it was started."""

import os
import shlex
import shutil
import sys
from pathlib import Path

from handrail.path import current_folder

NAME = "handrail"
SCRIPT = Path(current_folder(), sys.argv[0])  # the program may go to another folder
CLONE = Path(__file__).resolve().parents[2]
PYTHON_OF_START = "HANDRAIL_PYTHON"  # `start.py` says here what it was started with


def command(words: str = "", folder: Path | None = None) -> str:
    """Return a command of this program: `hint` gives `python3 start.py hint`.

    Args:
        folder: Where it is to be typed; else in the current folder.
    """
    return f"{started_as(folder)} {words}".rstrip()


def started_as(folder: Path | None) -> str:
    """Return the words that this program was started with.

    A script on the search path is its name. Any other one, and `start.py`, is the path
    to it from the folder.
    """
    if is_start_py():
        start = path_from(folder, CLONE / "start.py")
        return f"{os.environ[PYTHON_OF_START]} {start}"
    if is_module():
        return f"{python_by_name(sys.executable)} -m {NAME}"
    if SCRIPT.stem != NAME or same(shutil.which(NAME), SCRIPT):
        return NAME
    return path_from(folder, SCRIPT)


def is_start_py() -> bool:
    """Tell whether `start.py` of a clone has started this program."""
    has_said_so = bool(os.environ.get(PYTHON_OF_START))
    return has_said_so and is_module() and (CLONE / "start.py").is_file()


def is_module() -> bool:
    """Tell whether this program runs as `python -m handrail`."""
    return SCRIPT.name == "__main__.py" and SCRIPT.parent.name == NAME


def python_by_name(executable: str) -> str:
    """Return the name of a Python if the search path leads to it, or else its path."""
    name = Path(executable).name
    return name if same(shutil.which(name), Path(executable)) else quoted(executable)


def same(found: str | None, file: Path) -> bool:
    """Tell whether what was found on the search path is a file."""
    if found is None:
        return False
    return Path(found) == file or (file.exists() and Path(found).samefile(file))


def path_from(folder: Path | None, file: Path) -> str:
    """Return the shorter one of the paths to a file, ready to be typed."""
    try:
        near = os.path.relpath(file, folder)
    except (OSError, ValueError):  # no current folder, or another drive
        return quoted(str(file))
    return quoted(min(near, str(file), key=len))


def quoted(text: str) -> str:
    """Return a text as one word of a command."""
    if os.name == "nt":
        return f'"{text}"' if " " in text else text
    return shlex.quote(text)
