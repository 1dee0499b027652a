"""Installs into `.venv` what the locks name, with uv or with pip.

Standard library only: `start.py` loads this before anything is installed.
"""

import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = "Scripts/python.exe" if os.name == "nt" else "bin/python"
NAMES = ("course", "dev", "notebooks")
LOCKS = {name: ROOT / f"requirements/{name}.txt" for name in NAMES}
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


def cause_of(error: Exception) -> str:
    """Return what the words of a failure mean, or a hint to read them."""
    causes = (means for said, means in CAUSES.items() if re.search(said, str(error)))
    return next(causes, "Read above why.")


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
    run_installer([*add, "--require-hashes", "-r", str(LOCKS[lock])])
    run_installer([*add, "--no-build-isolation", "-e", str(ROOT)])
    run_installer([*pip, "check", *into])
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


def run_installer(command: list[str]) -> None:
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
        is_seen = sys.stdout.isatty()  # a line that is written over makes a file long
        said = [shown(line) if is_seen else line for line in process.stdout or ()]
    print(end="\n" if is_seen and any(map(PACKAGE.match, said)) else "")
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
            run_installer([*fetch, *only, "-r", str(lock)])
    there = f'"{folder}"' if os.name == "nt" else shlex.quote(str(folder))
    print(f"Done. Set up from it: python3 start.py --wheelhouse {there}")
    return 0
