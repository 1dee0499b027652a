"""The current folder: once the code leaves the application's, its paths mislead."""

import os
import sqlite3
from pathlib import Path

from handrail.runner.worker.audit.act import Check, Event, stack
from handrail.runner.worker.audit.bounds import Bounds

LEFT = (
    "`os.chdir` in {file}, line {line}, has made {folder} the current folder, where a "
    "relative path starts. Build a path from `__file__`."
)
calls: list[tuple[str, str, int]] = []  # the last one is in force


def leaves(bounds: Bounds, event: Event) -> None:
    """Note where in the learner's code the current folder is changed."""
    for caller in stack(event.caller):
        file = caller.f_code.co_filename
        if file.startswith(bounds.workspace):
            name = os.path.relpath(file, bounds.workspace).replace(os.sep, "/")
            calls.append((bounds.workspace, name, caller.f_lineno))
            return


def told_of_folder() -> str:
    """Say where relative paths start, if the code has left the application's folder."""
    workspace, file, line = calls[-1] if calls else ("", "", 0)
    folder = current_folder()
    if not calls or folder == workspace:
        return ""
    return LEFT.format(file=file, line=line, folder=folder)


def current_folder() -> str:
    """Return the current folder; one that is gone has no name."""
    try:
        return str(Path.cwd())
    except OSError:
        return "a folder that is gone"


def is_missing(error: BaseException) -> bool:
    """Tell whether an error is that there is no file, of which the path is relative."""
    if isinstance(error, sqlite3.OperationalError):
        return "unable to open database file" in str(error)
    name = error.filename if isinstance(error, FileNotFoundError) else None
    return isinstance(name, str | bytes) and not os.path.isabs(name)  # noqa: PTH117


CHECKS: dict[str, Check] = {"os.chdir": leaves}
