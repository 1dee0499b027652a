"""Which files of a workspace are the learner's own, and frames in them."""

import linecache
import os
from collections.abc import Iterator
from pathlib import Path

from handrail.runner.job import Frame

APART = frozenset({"env", "exercises", "venv"})


def is_own(relative: Path) -> bool:
    """Tell whether a path in the workspace is the learner's: no library, no test."""
    folders = relative.parts[:-1]
    if "site-packages" in folders:
        return False
    return not any(name in APART or name.startswith(".") for name in folders[:1])


def own_sources(workspace: Path) -> Iterator[Path]:
    """Give every Python file that is the learner's, in a stable order."""
    for folder, folders, files in os.walk(workspace):
        inside = Path(folder).relative_to(workspace)
        folders[:] = sorted(name for name in folders if is_own(inside / name / "x"))
        yield from (Path(folder, name) for name in sorted(files) if name[-3:] == ".py")


def own_frame(workspace: Path, file: str, line: int, function: str) -> Frame | None:
    """Return the frame, or None if it is not in the learner's own code.

    Args:
        workspace: Resolved, as the worker sees it.
        file: As a code object names it: absolute, or relative to the workspace.
    """
    path = workspace / file
    if not path.is_relative_to(workspace) or not path.is_file():
        return None
    relative = path.relative_to(workspace)
    if not is_own(relative):
        return None
    linecache.checkcache(str(path))
    code = linecache.getline(str(path), line).strip()
    return Frame(relative.as_posix(), line, function, code)
