#!/usr/bin/env python3
"""Sets Handrail up in this folder, then hands its words on to it.

    python3 start.py                       the course, from where you are
    python3 start.py test                  all tests
    python3 start.py notebooks             the notebooks, in JupyterLab
    python3 start.py WORDS ...             what `handrail WORDS ...` does
    python3 start.py wheelhouse DIR        fetch into a folder what setting up needs
    python3 start.py --wheelhouse DIR ...  the same as without, set up from that folder

Needs Python 3.11 and nothing else. What is installed goes to `.venv`, and is locked.
"""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import IO, TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
FAR = 2**30  # behind the end of a file: what is locked cannot be read on Windows
TICK = 0.2  # seconds
LOCKS = {"notebooks": "notebooks", "test": "dev", "verify": "dev"}  # by the first word

# An older Python reads this file so far, and has to be told. It could not read more.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(f"Handrail needs Python 3.11 or newer; this is {sys.version.split()[0]}.")


def load(name: str) -> ModuleType:
    """Return a module from beside the locks; no path of modules leads there."""
    loader = SourceFileLoader(name, str(ROOT / f"requirements/{name}.py"))
    module = ModuleType(name)
    module.__file__ = loader.path
    loader.exec_module(module)
    return module


if TYPE_CHECKING:
    from requirements import install
else:
    install = load("install")


def main(words: list[str]) -> int:
    """Set up what the words need, run them, and return the exit code."""
    for name in ("PYTHONHOME", "PYTHONPATH"):  # they lead to packages of others
        os.environ.pop(name, None)
    try:
        if words[:1] == ["wheelhouse"]:
            return install.fill(folder_after(words))
        words = set_up_for(words)
    except (install.SetUpError, OSError, ValueError) as error:
        print(f"\n{error}\nSetting up has stopped. {install.cause_of(error)}")
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next start sets it up again.")
        return 130
    return run(command_for(words))


def folder_after(words: list[str]) -> Path:
    """Return the folder that the second word names."""
    if len(words) == 1:
        raise install.SetUpError(
            f"A folder has to follow: python3 start.py {words[0]} DIR"
        )
    return Path(words[1]).resolve()


def set_up_for(words: list[str]) -> list[str]:
    """Set up what the words need, and return those that are meant for Handrail."""
    source: list[str] = []
    if words[:1] == ["--wheelhouse"]:
        folder = folder_after(words)
        any(folder.iterdir())  # pip would not say that there is no such folder
        source, words = ["--no-index", "--find-links", str(folder)], words[2:]
    lock = LOCKS.get(words[0], "course") if words else "course"
    if not install.is_set_up(lock):
        with alone():
            install.set_up(lock, source)
    return words


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other start of this clone sets it up: two would undo each other.

    What is locked is this file. The system lets go of it when the program ends.
    """
    with Path(__file__).open("r+b") as stream:
        if not locked(stream):
            print("Another start.py is setting up this folder: waiting for it to end.")
            sys.stdout.flush()
            while not locked(stream):
                time.sleep(TICK)
        yield


def locked(stream: IO[bytes]) -> bool:
    """Lock a file, unless another program has; where nothing can be locked, go on."""
    try:
        if sys.platform == "win32":
            stream.seek(FAR)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def command_for(words: list[str]) -> list[str]:
    """Return the command that the words stand for."""
    python = str(install.VENV / install.PYTHON)
    os.environ["HANDRAIL_PYTHON"] = python_as_typed()
    if words and words[0] == "test":
        os.chdir(ROOT)
        return [python, "-m", "pytest", "-n", "auto", "--dist", "worksteal", *words[1:]]
    return [python, "-P", "-m", "handrail", *(words or ["start", str(ROOT / "my-app")])]


def python_as_typed() -> str:
    """Return the words for this Python: its name, where that leads to it."""
    name = Path(sys.executable).name
    found = shutil.which(name)
    is_shim = found is not None and "shims" in Path(found).parts
    if is_shim or (found and Path(found).samefile(sys.executable)):
        return name
    if os.name == "nt":
        return "py" if shutil.which("py") else f'"{sys.executable}"'
    return shlex.quote(sys.executable)


def run(command: list[str]) -> int:
    """Run a command in the place of this process, or wait for it on Windows."""
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            try:
                process.wait()
            except KeyboardInterrupt:
                continue
    return process.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
