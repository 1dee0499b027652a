"""Finds the workspace that a person stands in."""

import os
from contextlib import suppress
from pathlib import Path

from handrail.command import command, quoted
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
    """Return the workspace that a folder is in, or the one in it, or None.

    Of several in it, `my-app` is meant.
    """
    for folder in [start, *start.parents, start / DEFAULT_NAME]:
        if is_folder(folder / STATE):
            return Workspace(folder)
    inside = workspaces_in(start)
    return inside[0] if len(inside) == 1 else None


def workspaces_in(folder: Path) -> list[Workspace]:
    """Return the workspaces that lie right in a folder."""
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        return []
    return [Workspace(entry) for entry in entries if is_folder(entry / STATE)]


def open_workspace(start: Path) -> Workspace:
    """Return the workspace that a folder is in, or the one in it.

    Raises:
        WorkspaceError: There is none or more than one, or it was never finished.
    """
    workspace = find_workspace(start)
    inside = workspaces_in(start) if workspace is None else []
    if inside:
        names = ", ".join(workspace.root.name for workspace in inside)
        raise WorkspaceError(
            f"There are several workspaces in {start}: {names}. Go into yours first."
        )
    if workspace is not None and workspace.is_unfinished:
        raise WorkspaceError(
            f"The workspace {workspace.root} was not made to its end. "
            f"`{command(f'start {quoted(str(workspace.root))}')}` goes on with it."
        )
    if workspace is None and is_folder(start / "app"):
        raise WorkspaceError(
            f"There is no workspace in {start}, but a folder app. If it is your "
            f"application of the course, `{command('start .')}` takes it up."
        )
    if workspace is None:
        raise WorkspaceError(
            f"There is no workspace in {start}. "
            f"`{command(f'start {DEFAULT_NAME}')}` makes one, or go into yours first."
        )
    return workspace
