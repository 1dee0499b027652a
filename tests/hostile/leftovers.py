"""Finds processes that a run has left behind."""

import contextlib
import os
from collections.abc import Collection, Iterator
from pathlib import Path

PROCESSES = Path("/proc")


def left_running(mark: str, known: set[int], alone: Collection[int] = ()) -> list[str]:
    """Return the command lines of processes that name the mark in some way.

    Args:
        mark: The path of a place: in the environment, the folder, the words or the
            open files of a process.
        known: Ids of processes that may run, with all that they started.
        alone: Ids of processes that may run, but not what they started.
    """
    found = [p for p in processes() if names(p, mark) and not known & lineage(p)]
    return [describe(process) for process in found if int(process.name) not in alone]


def processes() -> Iterator[Path]:
    """Give every process of the machine but this one."""
    own = str(os.getpid())
    yield from (path for path in PROCESSES.glob("[0-9]*") if path.name != own)


def names(process: Path, mark: str) -> bool:
    """Tell whether a process has to do with the mark; one that has ended has not."""
    wanted = mark.encode()
    return any(wanted in text for text in traces(process))


def traces(process: Path) -> Iterator[bytes]:
    """Give all texts in which a process may name a path."""
    with contextlib.suppress(OSError):
        yield (process / "environ").read_bytes()
        yield (process / "cmdline").read_bytes()
        yield os.fsencode((process / "cwd").readlink())
        for file in (process / "fd").iterdir():
            yield os.fsencode(file.readlink())


def lineage(process: Path) -> set[int]:
    """Return the id of a process, and of its parent, as far up as they go."""
    number, found = int(process.name), set[int]()
    while number:
        found.add(number)
        number = parent(number)
    return found - {1}


def parent(number: int) -> int:
    """Return the id of a process's parent; 0 if there is none."""
    try:
        status = (PROCESSES / str(number) / "stat").read_text("utf-8", "replace")
    except OSError:
        return 0
    return int(status.rpartition(")")[2].split()[1])


def describe(process: Path) -> str:
    """Return the id and the words of a process."""
    with contextlib.suppress(OSError):
        words = (process / "cmdline").read_bytes().replace(b"\0", b" ")
        return f"{process.name} {words.decode('utf-8', 'replace')}"
    return process.name
