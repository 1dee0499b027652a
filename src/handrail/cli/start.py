"""`handrail start`: make a workspace, or take up the one that is there."""

from pathlib import Path

import click
from rich.console import Console, Group, RenderableType
from rich.text import Text

from handrail.cli.watch import watch, watch_workspace
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.session import Session
from handrail.terminal.console import make_console
from handrail.terminal.step_view import step_view
from handrail.workspace.finding import current_folder
from handrail.workspace.steps import begin
from handrail.workspace.workspace import DEFAULT_NAME, Workspace, WorkspaceError

TALL = (
    36  # lines; in a lower window, what a chapter brings would hide its first verdict
)


@click.command("start")
@click.argument("folder", default=DEFAULT_NAME, type=click.Path(path_type=Path))
@click.option(
    "--at", type=click.IntRange(min=1), metavar="CHAPTER", help="Begin there."
)
def start_command(folder: Path, at: int | None) -> None:
    """Make a workspace in FOLDER (my-app by default) and open it.

    A workspace that is there already is taken up where it was left.
    """
    place = folder if folder.is_absolute() else current_folder() / folder
    workspace = Workspace(place.resolve())
    if workspace.is_unfinished or not workspace.state.is_dir():
        begin_at(make_console(), workspace, at or 1)
        return
    if at is not None:
        raise WorkspaceError(
            f"{folder} is a workspace already. In it, `handrail jump {at}` goes to "
            f"chapter {at}; or name a new folder."
        )
    watch_workspace(workspace)


def begin_at(console: Console, workspace: Workspace, number: int) -> None:
    """Make a new workspace at a chapter, say what is in it, and open it."""
    course = load_course(find_course())
    course.chapter(number)
    step = begin(course, workspace.root, number)
    place = Text(f" A new workspace: {workspace.root}", "title")
    what_to_do = Text("   Open it in your editor. Every save gives a verdict.\n")
    news: list[RenderableType] = [place, what_to_do]
    if console.height >= TALL or not console.is_terminal:
        news.append(step_view(console, course, step, workspace.root))
    watch(Session(course, workspace, step.progress), console, Group(*news))
