"""Finds the workspace that a person stands in."""

import os
from contextlib import suppress
from pathlib import Path

from handrail.path import STATE
from handrail.tree import is_folder
from handrail.workspace.workspace import DEFAULT_NAME, Workspace, WorkspaceError


def current_folder() -> Path:
    """Return the folder that the program was started in.

    Raises:
        WorkspaceError: It is gone.
    """
    try:
        return Path.cwd()
    except FileNotFoundError:
        raise WorkspaceError(
            "The folder that you are in is gone, or was made anew. Go to it once more "
            "with `cd`, and repeat the command."
        ) from None


def stand_in(root: Path) -> None:
    """Go into a workspace where the folder that the program stood in is gone.

    A program that is started from there has no folder either, and cannot go on.
    """
    try:
        Path.cwd()
    except FileNotFoundError:
        with suppress(OSError):  # the workspace may be gone too
            os.chdir(root)


def find_workspace(start: Path) -> Workspace | None:
    """Return the workspace that a folder is in, or the `my-app` in it, or None."""
    for folder in [start, *start.parents, start / DEFAULT_NAME]:
        if is_folder(folder / STATE):
            return Workspace(folder)
    return None


def open_workspace(start: Path) -> Workspace:
    """Return the workspace that a folder is in, or the `my-app` in it.

    Raises:
        WorkspaceError: There is none, or it was never finished.
    """
    workspace = find_workspace(start)
    if workspace is not None and workspace.is_unfinished:
        raise WorkspaceError(
            f"The workspace {workspace.root} was not made to its end. "
            f"`handrail start {workspace.root}` goes on with it."
        )
    if workspace is None and is_folder(start / "app"):
        raise WorkspaceError(
            f"There is no workspace in {start}, but a folder app. If it is your "
            f"application of the course, `handrail start .` takes it up."
        )
    if workspace is None:
        raise WorkspaceError(
            f"There is no workspace in {start}. "
            f"`handrail start {DEFAULT_NAME}` makes one, or go into yours first."
        )
    return workspace
