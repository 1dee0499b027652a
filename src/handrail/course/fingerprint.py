"""Digests of all that can make a difference to what a run shows."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import handrail
from handrail.course.model import Course
from handrail.server import database_server


def of_libraries() -> str:
    """Return the digest of Python, and of what is installed beside the program."""
    around = [sys.version, sys.prefix, *installed(), str(bool(database_server()))]
    return digest(text.encode() for text in around)


def of_program() -> str:
    """Return the digest of the program, of Python, and of what else is installed."""
    own = files_of(Path(handrail.__file__).parent.rglob("*"))
    return digest([of_libraries().encode(), *own])


def of_course(course: Course) -> str:
    """Return the digest of all files of a course."""
    folders = course.solution, course.root / "chapters", course.tests
    return digest(files_of(file for folder in folders for file in folder.rglob("*")))


@cache
def installed() -> tuple[str, ...]:
    """Return the names and versions of what is installed."""
    from importlib.metadata import distributions  # noqa: PLC0415 (slow, and for few)

    return tuple(sorted(f"{d.name} {d.version}" for d in distributions()))


def files_of(paths: Iterable[Path], root: Path | None = None) -> Iterator[bytes]:
    """Yield name and content of files, without what a run leaves behind.

    Args:
        root: What their names begin below, where they are to be the same elsewhere.
    """
    for path in sorted(paths):
        if path.is_file() and "__pycache__" not in path.parts:
            name = path.relative_to(root).as_posix() if root else path
            yield f"{name}\0".encode() + path.read_bytes()


def digest(parts: Iterable[bytes]) -> str:
    """Return the digest of parts, each of which counts for itself."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()
