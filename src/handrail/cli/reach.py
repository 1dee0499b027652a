"""Whether commands that are typed here find a workspace, and the one that opens it."""

import contextlib
from collections.abc import Iterator

from rich.text import Text

from handrail.command import CLONE, command, is_start_py, path_from, quoted
from handrail.workspace.finding import current_folder, find_workspace
from handrail.workspace.workspace import DEFAULT_NAME, Workspace


@contextlib.contextmanager
def in_reach(workspace: Workspace) -> Iterator[Text | None]:
    """Go into a workspace that commands would not find from here, and say so."""
    found = find_workspace(current_folder())
    if found is not None and found.root.resolve() == workspace.root.resolve():
        yield None
        return
    with contextlib.chdir(workspace.root):
        folder = quoted(str(workspace.root))
        yield Text(f" Commands for this workspace are typed in it: cd {folder}\n")


def way_back(workspace: Workspace) -> str:
    """Return the command that opens a workspace, to be typed where we are."""
    alone = by_default()
    if alone is not None and alone.root.resolve() == workspace.root.resolve():
        return command()
    return command(f"start {path_from(None, workspace.root)}")


def by_default() -> Workspace | None:
    """Return the workspace that the program opens without a word."""
    if is_start_py():
        return Workspace(CLONE / DEFAULT_NAME)
    return find_workspace(current_folder())
