"""A stick: all that a workshop needs in a room without a network."""

import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from handrail.command import CLONE
from handrail.course.model import Course
from handrail.course.new_course import files_of
from handrail.new_folder import is_taken, lay_out, put_whole

START = "start.py"
PROGRAM, PACKAGES, OWN = "handrail", "wheelhouse", "course"


class KitError(Exception):
    """There is no stick; the message says why, and what to do."""


def clone() -> Path:
    """Return the clone that this program runs from.

    Raises:
        KitError: It runs from no clone.
    """
    if not (CLONE / START).is_file():
        raise KitError(
            f"A stick carries a clone, with {START} in it, and this Handrail was "
            "installed without one. Make the stick in a clone."
        )
    return CLONE


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """Give a folder to fill, and put it in place of a new one when that is done.

    Raises:
        KitError: The place is taken.
    """
    if is_taken(folder):
        raise KitError(
            f"{folder} is not empty, and nothing was changed. Name a new folder on the "
            "stick, or one to be copied to it."
        )
    with put_whole(folder) as whole:
        yield whole


def put_clone(folder: Path) -> None:
    """Put the clone on the stick: what an archive of its sources holds.

    Raises:
        KitError: The archive cannot be made.
    """
    with tempfile.TemporaryDirectory() as name:
        build = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", name]
        run(build, clone(), "The archive of this clone was not made")
        (archive,) = Path(name).glob("*.tar.gz")
        with tarfile.open(archive) as sources:
            sources.extractall(name, filter="data")
        (unpacked,) = (path for path in Path(name).iterdir() if path.is_dir())
        lay_out(read_all(unpacked), folder / PROGRAM)


def read_all(folder: Path) -> Mapping[str, bytes]:
    """Return all files below a folder, by their paths."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def put_packages(folder: Path) -> None:
    """Put the packages on the stick, for this Python and this system.

    Raises:
        KitError: They cannot be fetched.
    """
    fetch = [sys.executable, START, PACKAGES, str(folder / PACKAGES)]
    run(fetch, clone(), "The packages were not fetched")


def put_course(course: Course, folder: Path) -> None:
    """Put a course of a team's own on the stick."""
    lay_out(dict(files_of(course.root)), folder / OWN)


def has_own_course(course: Course) -> bool:
    """Tell whether a course is not the one of the clone."""
    return course.root.resolve() != CLONE.resolve()


def run(
    words: list[str],
    folder: Path,
    failure: str,
    *,
    more: Mapping[str, str] | None = None,
    seconds: float | None = None,
) -> None:
    """Run a program to its end.

    Args:
        more: Variables besides those of this process.
        seconds: How long it may take; without a number, as long as it likes.

    Raises:
        KitError: It failed; the text holds the end of what it said.
        subprocess.TimeoutExpired: It took longer.
    """
    done = subprocess.run(
        words,
        cwd=folder,
        env=os.environ | (more or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        timeout=seconds,
        check=False,
    )
    if done.returncode:
        end = "\n".join(done.stdout.splitlines()[-20:])
        raise KitError(f"{failure}:\n{end}")
