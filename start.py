#!/usr/bin/env python3
"""Sets Handrail up in this folder, then hands its words on to it.

    python3 start.py             the course, from where you are
    python3 start.py test        all tests
    python3 start.py WORDS ...   what `handrail WORDS ...` does

Needs Python 3.11 and nothing else. What is installed goes to `.venv`, and is locked.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
VENV_BY_PYTHON = [sys.executable, "-m", "venv"]
PIP = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"]
NEEDS_DEVELOPMENT = ("test", "verify")
FAILED = """
This failed: {command}
What it said is above. Setting up needs the package index: look at your network and
proxy, then repeat. If .venv is damaged, delete that folder and repeat. On Debian and
Ubuntu, Python's own venv comes with: apt install python3-venv"""


def main(words: list[str]) -> int:
    """Set up what the words need, run them, and return the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python has to be told
        print(f"Handrail needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        return 1
    lock = ROOT / "requirements" / f"{'dev' if is_development(words) else 'course'}.txt"
    try:
        set_up(lock)
    except subprocess.CalledProcessError as error:
        print(FAILED.format(command=" ".join(error.cmd)))
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The next start goes on from here.")
        return 130
    return run(command_for(words))


def is_development(words: list[str]) -> bool:
    """Tell whether the words need more than a learner does."""
    return bool(words) and words[0] in NEEDS_DEVELOPMENT


def set_up(lock: Path) -> None:
    """Install what a lock file names, unless that is done; Handrail itself as well.

    Raises:
        CalledProcessError: An installer failed.
    """
    stamp = VENV / f"handrail-{lock.stem}.stamp"
    state = f"{sys.version} {ROOT} {hashlib.sha256(lock.read_bytes()).hexdigest()}"
    if PYTHON.exists() and stamp.exists() and stamp.read_text("utf-8") == state:
        return
    uv = find_uv()
    print(f"Setting up .venv from {lock.name} with {'uv' if uv else 'pip'}, once.")
    sys.stdout.flush()
    if not PYTHON.exists():
        make = [uv, "venv", "-q", "-p", sys.executable] if uv else VENV_BY_PYTHON
        check([*make, str(VENV)])
    pip = [uv, "pip", "install", "--python", str(PYTHON)] if uv else PIP
    locked = [*pip, "--require-hashes", "-r", str(lock)]
    check(locked) if uv else check_with_progress(locked)
    check([*pip, "-q", "--no-build-isolation", "--no-deps", "-e", str(ROOT)])
    stamp.write_text(state, "utf-8")


def find_uv() -> str | None:
    """Return the path of a uv that runs; a shim of pyenv may lead nowhere."""
    uv = shutil.which("uv")
    if uv is None:
        return None
    answer = subprocess.run([uv, "--version"], capture_output=True, check=False)
    return None if answer.returncode else uv


def check(command: list[str]) -> None:
    """Run a command that has to succeed."""
    subprocess.run(command, check=True)


def check_with_progress(command: list[str]) -> None:
    """Run a pip command that has to succeed, and show one line instead of many."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for number, package in enumerate(collected(process), start=1):
            print(f"\r  {number:>3}  {package:<50}", end="", flush=True)
    print()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


def collected(process: "subprocess.Popen[str]") -> Iterator[str]:
    """Yield the packages that pip says it takes up."""
    for line in process.stdout or ():
        if line.startswith("Collecting "):
            yield line.split()[1]


def command_for(words: list[str]) -> list[str]:
    """Return the command that the words stand for."""
    if not words:
        return [str(PYTHON), "-m", "handrail", "start", str(ROOT / "my-app")]
    if words[0] == "test":
        os.chdir(ROOT)
        return [str(PYTHON), "-m", "pytest", "-n", "auto", *words[1:]]
    return [str(PYTHON), "-m", "handrail", *words]


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
