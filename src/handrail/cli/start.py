"""`handrail start`: make a workspace, or take up the one that is there."""

import sys
from functools import partial
from pathlib import Path

import click
from rich.console import Console

from handrail.cli.seat import Take, joining
from handrail.cli.watch import watch, watch_workspace
from handrail.command import command, quoted
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.roads import along
from handrail.path import STATE
from handrail.session import Session
from handrail.session.adoption import adopt, missing
from handrail.terminal.ask import by_command, by_key
from handrail.terminal.console import is_watched, make_console
from handrail.terminal.welcome_view import welcome_view
from handrail.workspace.finding import current_folder
from handrail.workspace.steps import begin
from handrail.workspace.workspace import DEFAULT_NAME, Workspace, WorkspaceError


@click.command("start")
@click.argument("folder", default=DEFAULT_NAME, type=click.Path(path_type=Path))
@click.option(
    "--at", type=click.IntRange(min=1), metavar="CHAPTER", help="Begin there."
)
@click.option("--road", metavar="ROAD", help="Go a road, such as taster.")
@click.option("--board", "url", metavar="URL", help="Join the room of this board.")
@click.option("--name", metavar="NAME", help="With --board: what the room sees.")
@click.option(
    "--adopt",
    "is_agreed",
    is_flag=True,
    help="Take up your application where .handrail is gone.",
)
def start_command(
    folder: Path,
    *,
    at: int | None,
    road: str | None,
    url: str | None,
    name: str | None,
    is_agreed: bool,
) -> None:
    """Make a workspace in FOLDER (my-app by default) and open it.

    A workspace that is there already is taken up where it was left. So is your
    application where .handrail is gone, as in a clone of it; it asks first.

    With --board you join a room: it says first what is sent, and asks for the code.
    """
    if is_agreed and (at is not None or road is not None):
        raise click.UsageError(
            "--adopt finds out where you are: leave out --at and --road."
        )
    place = folder if folder.is_absolute() else current_folder() / folder
    workspace = Workspace(place.resolve())
    is_new = workspace.is_unfinished or not workspace.state.is_dir()
    if not is_new:
        refuse_beginning(folder, workspace, at, road)
    take = joining(url, name)
    if not is_new:
        take(workspace)
        watch_workspace(workspace)
        return
    is_begun = workspace.beginning.exists()
    if not is_begun and (is_agreed or holds_application(workspace)):
        adopt_and_watch(workspace, take, is_agreed=is_agreed, may_ask=at is None)
    else:
        begin_at(make_console(), workspace, at, road or "", take)


def refuse_beginning(
    folder: Path, workspace: Workspace, at: int | None, road: str | None
) -> None:
    """Refuse to begin anew in what is a workspace already.

    Raises:
        WorkspaceError: A road or a chapter was named.
    """
    if road is not None:
        raise WorkspaceError(
            f"{folder} is a workspace already, and a road is chosen at its start. "
            "Name a new folder."
        )
    if at is not None:
        raise WorkspaceError(
            f"{folder} is a workspace already. Typed in it, "
            f"`{command(f'jump {at}', workspace.root)}` goes to chapter {at}. "
            "Or name a new folder."
        )


def holds_application(workspace: Workspace) -> bool:
    """Tell whether a folder is plainly an application of the course."""
    return not missing(load_course(find_course()), workspace.root)


def adopt_and_watch(
    workspace: Workspace, take: Take, *, is_agreed: bool, may_ask: bool
) -> None:
    """Take up an application whose `.handrail` is gone, if that is wanted, and open it.

    Raises:
        WorkspaceError: There is no such application, or nobody to ask.
    """
    found = (
        f"{workspace.root} holds an application of this course, and no {STATE}. It can "
        f"be taken up: {STATE} is made anew, what you have done is found out from your "
        "code, and nothing of yours is changed."
    )
    if not is_agreed:
        if not may_ask or not sys.stdin.isatty():
            words = command(f"start {quoted(str(workspace.root))} --adopt")
            raise WorkspaceError(f"{found} To do that: `{words}`.")
        click.confirm(f"{found} Take it up?", abort=True, err=True)
    chapter = adopt(load_course(find_course()), workspace)
    take(workspace)
    said = f"Your application was taken up in chapter {chapter.number}."
    watch_workspace(workspace, said)


def begin_at(
    console: Console,
    workspace: Workspace,
    number: int | None,
    road: str,
    take: Take,
) -> None:
    """Make a new workspace, say what to do first, and open it.

    Args:
        number: That of a chapter; None for the first one.
        road: The name of a road; empty for the whole course.
        take: Takes a seat for the workspace, if a room was joined.
    """
    course = along(load_course(find_course()), road)
    chapter = course.offered[0] if number is None else course.chapter(number)
    step = begin(course, workspace.root, chapter.number)
    take(workspace)
    session = Session(course, workspace, step.progress)
    ask = by_key if is_watched(console) else by_command
    watch(session, console, partial(welcome_view, session, ask))
