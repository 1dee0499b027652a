"""Which files of a workspace are the learner's own, and frames in them."""

import linecache
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from handrail.runner.job import Frame
from handrail.tree import Entry, is_apart, walk

COPIES = "exercises"  # of the kept tests; a run takes those of the course


def is_own(workspace: Path, path: Path) -> bool:
    """Tell whether a path in the workspace is the learner's: no library, no test."""
    relative = path.relative_to(workspace)
    folders = (workspace / folder for folder in relative.parents[:-1])
    return relative.parts[0] != COPIES and not any(map(is_apart, folders))


def own_sources(workspace: Path) -> Iterator[Path]:
    """Give every Python file that is the learner's, the files of a folder first."""
    entries = own_entries(workspace)
    files = (path for path, status in entries if not stat.S_ISDIR(status.st_mode))
    sources = (path for path in files if path.endswith(".py"))
    yield from (workspace / path for path in sorted(sources, key=files_first))


def files_first(path: str) -> list[tuple[bool, str]]:
    """Return by what a path is sorted, so that files come before folders."""
    *folders, name = path.split("/")
    return [*((True, folder) for folder in folders), (False, name)]


def own_entries(workspace: Path, closed: Sequence[Path] = ()) -> Iterator[Entry]:
    """Give what is part of the application: a folder before what is in it.

    Args:
        closed: Folders into which no link is followed.
    """
    for entry in walk(workspace, closed):
        if entry.path.partition("/")[0] != COPIES:
            yield entry


def own_frame(workspace: Path, file: str, line: int, function: str) -> Frame | None:
    """Return the frame, or None if it is not in the learner's own code.

    Args:
        workspace: Resolved, as the worker sees it.
        file: As a code object names it: absolute, or relative to the workspace.
    """
    path = workspace / file
    if not path.is_relative_to(workspace) or not path.is_file():
        return None
    if not is_own(workspace, path):
        return None
    linecache.updatecache(str(path))  # its own check looks at size and time alone
    code = linecache.getline(str(path), line).strip()
    return Frame(path.relative_to(workspace).as_posix(), line, function, code)
