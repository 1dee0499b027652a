#!/usr/bin/env python3
"""Sets Handrail up in this folder, then hands its words on to it.

    python3 start.py                       the course, from where you are
    python3 start.py test                  all tests
    python3 start.py WORDS ...             what `handrail WORDS ...` does
    python3 start.py wheelhouse DIR        fetch into a folder what setting up needs
    python3 start.py --wheelhouse DIR ...  the same as without, set up from that folder

Needs Python 3.11 and nothing else. What is installed goes to `.venv`, and is locked.
"""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = "Scripts/python.exe" if os.name == "nt" else "bin/python"
LOCKS = {name: ROOT / f"requirements/{name}.txt" for name in ("course", "dev")}
FAR = 2**30  # behind the end of a file: what is locked cannot be read on Windows
TICK = 0.2  # seconds
NEEDS_DEVELOPMENT = ("test", "verify")
PACKAGE = re.compile(r"(?:Collecting|Downloading) (\S+)|WARNING: Retrying")

# Installers follow those settings alone that say how to reach an index: others, in
# variables or in pip's files, put packages elsewhere or ask for what nobody sees.
REACH = re.compile(
    "CACHE|CERT|CONFIG|FEATURE|HOST|INDEX|KEYRING|LINK|OFFLINE|PROXY|RETRIES|TIMEOUT|TLS"
)
FIXED = dict.fromkeys(("PIP_DRY_RUN", "PIP_REQUIRE_HASHES", "PIP_USER"), "0")
FIXED |= dict.fromkeys(("PIP_DISABLE_PIP_VERSION_CHECK", "PIP_NO_INPUT"), "1")

# What is said where something fails, and what it means: the first that fits.
CAUSES = {
    "No space left|Disk quota": "The disk is full: make room.",
    "Permission denied|Read-only file|Access is denied": "What is named above cannot be"
    " written: allow it, or move this folder.",
    "MATCH THE HASHES|Hash mismatch": "A package differs from the locked one: ask those"
    " who run your proxy or mirror.",
    "'hatchling": "The packages went elsewhere: look for target, prefix and root in"
    " `pip config list`.",
    "Retrying|Connection|(?i:certificate)|HTTP error|Failed to fetch": "The package"
    " index cannot be reached: look at your network, proxy and certificates.",
    "No matching distribution|No solution found": "A package is missing. A wheelhouse"
    " serves only the lock, the Python and the system that it was made with.",
    "not installed|but you have|is installed": "The packages in .venv do not fit. If"
    " you have added some, delete .venv; if not, please report it.",
}


class SetUpError(Exception):
    """Setting up cannot go on; the text says why."""


def main(words: list[str]) -> int:
    """Set up what the words need, run them, and return the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python has to be told
        print(f"Handrail needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 1
    for name in ("PYTHONHOME", "PYTHONPATH"):  # they lead to packages of others
        os.environ.pop(name, None)
    try:
        if words[:1] == ["wheelhouse"]:
            return fill(folder_after(words))
        words = set_up_for(words)
    except (SetUpError, OSError, ValueError) as error:
        causes = (
            means for said, means in CAUSES.items() if re.search(said, str(error))
        )
        print(f"\n{error}\nSetting up has stopped. {next(causes, 'Read above why.')}")
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next start sets it up again.")
        return 130
    return run(command_for(words))


def folder_after(words: list[str]) -> Path:
    """Return the folder that the second word names."""
    if len(words) == 1:
        raise SetUpError(f"A folder has to follow: python3 start.py {words[0]} DIR")
    return Path(words[1]).resolve()


def set_up_for(words: list[str]) -> list[str]:
    """Set up what the words need, and return those that are meant for Handrail."""
    source: list[str] = []
    if words[:1] == ["--wheelhouse"]:
        folder = folder_after(words)
        any(folder.iterdir())  # pip would not say that there is no such folder
        source, words = ["--no-index", "--find-links", str(folder)], words[2:]
    lock = "dev" if words and words[0] in NEEDS_DEVELOPMENT else "course"
    if not is_set_up(lock):
        with alone():
            set_up(lock, source)
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


def is_set_up(lock: str) -> bool:
    """Tell whether what a lock names is installed."""
    return (VENV / PYTHON).exists() and state_of_set_up() in stamps(f"{lock}.stamp")


def set_up(lock: str, source: list[str]) -> None:
    """Install what a lock names, unless that is done; Handrail itself as well.

    Args:
        source: Options that say where packages come from, if not from an index.

    Raises:
        SetUpError: An installer failed.
        OSError: `.venv` cannot be made.
    """
    if is_set_up(lock):
        return
    state, python = state_of_set_up(), VENV / PYTHON
    uv = find_uv()
    print(f"Setting up .venv from {lock}.txt with {'uv' if uv else 'pip'}, once.")
    sys.stdout.flush()
    usable = works([str(python), "-c", "" if uv else "import pip"])
    if not usable or state not in stamps("*.stamp"):
        if VENV.is_symlink() or VENV.is_file():  # what a link leads to would be cleared
            raise SetUpError(f"{VENV} is a file or a link: move it away.")
        make_venv(VENV, with_pip=uv is None)
    pip = [uv, "pip"] if uv else [str(python), "-m", "pip"]
    into = ["--python", str(python)] if uv else []
    add = [*pip, "install", *into, *source, "--no-deps"]
    install([*add, "--require-hashes", "-r", str(LOCKS[lock])])
    install([*add, "--no-build-isolation", "-e", str(ROOT)])
    install([*pip, "check", *into])
    (VENV / f"{lock}.stamp").write_text(state, "utf-8")


def state_of_set_up() -> str:
    """Return all that `.venv` depends on: when it changes, `.venv` is made anew."""
    locks = b"".join(lock.read_bytes() for lock in LOCKS.values())
    return f"{sys.version} {ROOT} {hashlib.sha256(locks).hexdigest()}"


def stamps(pattern: str) -> list[str]:
    """Return the states in which set-ups have come to their end."""
    return [stamp.read_text("utf-8", "replace") for stamp in VENV.glob(pattern)]


def find_uv() -> str | None:
    """Return the path of a uv that runs; a shim of pyenv may lead nowhere."""
    uv = shutil.which("uv")
    return uv if uv and works([uv, "--version"]) else None


def works(command: list[str]) -> bool:
    """Tell whether a command can be run, and succeeds."""
    try:
        return not subprocess.run(command, capture_output=True, check=False).returncode
    except OSError:
        return False


def make_venv(folder: Path, *, with_pip: bool) -> None:
    """Make a virtual environment, in the place of what is left of an older one."""
    if with_pip and importlib.util.find_spec("ensurepip") is None:
        raise SetUpError(
            "This Python lacks ensurepip. Debian: apt install python3-venv"
        )
    try:
        venv.create(folder, clear=True, symlinks=os.name != "nt", with_pip=with_pip)
    except subprocess.CalledProcessError as error:
        raise SetUpError(f"{error.output.decode(errors='replace')}{error}") from error


def install(command: list[str]) -> None:
    """Run an installer, and show one line instead of many.

    Raises:
        SetUpError: It failed; the text holds the end of what it said.
    """
    kept = [
        n for n in os.environ if not n.startswith(("PIP_", "UV_")) or REACH.search(n)
    ]
    with subprocess.Popen(
        command,
        env={name: os.environ[name] for name in kept} | FIXED,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        said = [shown(line) for line in process.stdout or ()]
    print(end="\n" if any(map(PACKAGE.match, said)) else "")
    if process.returncode:
        raise SetUpError(f"{''.join(said[-20:])}This failed: {' '.join(command)}")


def shown(line: str) -> str:
    """Return a line of an installer; show the package that it names."""
    if found := PACKAGE.match(line):
        name = found[1] or "no answer from the index yet"
        print(f"\r  {name:<60.60}", end="", flush=True)
    return line


def fill(folder: Path) -> int:
    """Fetch into a folder all that is locked, for this Python and this system."""
    print(f"Fetching what setting up needs into {folder}.")
    with tempfile.TemporaryDirectory() as place:
        make_venv(Path(place), with_pip=True)
        fetch = [f"{place}/{PYTHON}", "-m", "pip", "download", "-d", str(folder)]
        for lock in LOCKS.values():
            only = ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
            install([*fetch, *only, "-r", str(lock)])
    print(f"Done. Set up from it: python3 start.py --wheelhouse {folder}")
    return 0


def command_for(words: list[str]) -> list[str]:
    """Return the command that the words stand for."""
    python = str(VENV / PYTHON)
    if words and words[0] == "test":
        os.chdir(ROOT)
        return [python, "-m", "pytest", "-n", "auto", "--dist", "worksteal", *words[1:]]
    return [python, "-P", "-m", "handrail", *(words or ["start", str(ROOT / "my-app")])]


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
