"""What every command about a workspace begins with, and how it answers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Exercise
from handrail.session import Session, open_session
from handrail.terminal.console import make_console
from handrail.terminal.counting import counting
from handrail.workspace.workspace import Workspace, open_workspace

F = TypeVar("F", bound=Callable[..., Any])


def exercise_argument(command: F) -> F:
    """Let a command take the id of any exercise, or none for the one in hand."""
    argument = click.argument("exercise_id", metavar="[EXERCISE]", required=False)
    return argument(command)


def take_up(workspace: Workspace | None = None) -> tuple[Session, Console]:
    """Take up a workspace, by default that of the current folder.

    Raises:
        WorkspaceError: There is none.
        CourseError: The course's files are wrong.
    """
    workspace = workspace or open_workspace(Path.cwd())
    course = load_course(find_course(), is_kept=True)
    with counting("Finding out what is done") as tell:
        session, aside = open_session(course, workspace, tell)
    if aside is not None:
        click.echo(
            f"The progress file could not be read and is now {aside.name}. "
            "What you have done was found out anew from your code.",
            err=True,
        )
    return session, make_console()


def chosen(session: Session, exercise_id: str | None) -> Exercise:
    """Return the exercise that was named, or the one in hand.

    Raises:
        LookupError: There is no exercise of that id.
    """
    if exercise_id is None:
        return session.exercise
    return session.course.exercise(exercise_id)
