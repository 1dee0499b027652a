"""What every command about a workspace begins with, and how it answers."""

import dataclasses
import json
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
from handrail.workspace.workspace import Workspace, open_workspace

F = TypeVar("F", bound=Callable[..., Any])


def json_option(command: F) -> F:
    """Give a command the option `--json`, for editors and scripts."""
    option = click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
    return option(command)


def take_up(workspace: Workspace | None = None) -> tuple[Session, Console]:
    """Take up a workspace, by default that of the current folder.

    Raises:
        WorkspaceError: There is none.
        CourseError: The course's files are wrong.
    """
    workspace = workspace or open_workspace(Path.cwd())
    course = load_course(find_course(), is_kept=True)
    session, aside = open_session(course, workspace)
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


def say_json(value: Any) -> None:
    """Print a value as JSON."""
    click.echo(json.dumps(value, indent=2, default=plain))


def plain(value: Any) -> Any:
    """Turn what JSON does not know into what it knows."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    return str(value)
