"""What every command about a workspace begins with, and how it answers."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click
from rich.console import Console

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Exercise
from handrail.session import Session, open_session
from handrail.terminal.console import make_console
from handrail.terminal.counting import counting
from handrail.terminal.trouble import not_noted
from handrail.workspace.finding import current_folder, open_workspace
from handrail.workspace.workspace import Workspace, WorkspaceError

F = TypeVar("F", bound=Callable[..., Any])


def exercise_argument(command: F) -> F:
    """Let a command take any exercise by its number or slug, or none.

    None is the one in hand.
    """
    argument = click.argument("name", metavar="[EXERCISE]", required=False)
    return argument(command)


def take_up(
    workspace: Workspace | None = None, course: Course | None = None
) -> tuple[Session, Console]:
    """Take up a workspace, by default that of the current folder.

    Args:
        course: The course, where it is loaded already.

    Raises:
        WorkspaceError: There is none.
        CourseError: The course's files are wrong.
    """
    session, trouble = opened(workspace or open_workspace(current_folder()), course)
    if trouble:
        click.echo(trouble, err=True)
    return session, make_console()


def opened(workspace: Workspace, course: Course | None = None) -> tuple[Session, str]:
    """Open a workspace; return its session and what was wrong, in sentences.

    Args:
        course: The course, where it is loaded already.

    Raises:
        CourseError: The course's files are wrong.
    """
    course = course or load_course(find_course(), is_kept=True)
    with counting("Finding out what is done") as tell:
        return open_session(course, workspace, tell)


@contextmanager
def noting() -> Iterator[None]:
    """Go on where what is shown cannot be noted, and say so."""
    try:
        yield
    except OSError as error:
        click.echo(f"handrail: {not_noted(error)}", err=True)


def confirm_answer(
    session: Session, exercise: Exercise, what: str, *, yes: bool, as_json: bool
) -> None:
    """Ask before an answer is given away to an exercise that is not done.

    Args:
        what: Of the exercise will be shown.

    Raises:
        WorkspaceError: It is not done, and nobody can be asked.
        Abort: Who was asked said no.
    """
    if yes or exercise.slug in session.progress.done:
        return
    if as_json:
        raise WorkspaceError(
            f"{exercise.label} is not done yet. With --yes its {what} will be shown."
        )
    question = f"{exercise.label} is not done yet. Show its {what}?"
    click.confirm(question, abort=True, err=True)


def chosen(session: Session, name: str | None) -> Exercise:
    """Return the exercise that was named, or the one in hand.

    Raises:
        LookupError: There is no exercise of that name.
    """
    if name is None:
        return session.exercise
    return session.course.exercise(name)
