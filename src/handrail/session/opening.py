"""Takes a workspace up where its learner left it."""

from dataclasses import replace
from pathlib import Path

from handrail.course.model import Course
from handrail.session.session import Session, run
from handrail.session.tell import Tell, silently
from handrail.verdict.judge import judge
from handrail.workspace.progress import (
    BrokenProgressError,
    Progress,
    first_undone,
    in_order,
)
from handrail.workspace.snapshots import unused
from handrail.workspace.workspace import Workspace


def open_session(
    course: Course, workspace: Workspace, tell: Tell = silently
) -> tuple[Session, Path | None]:
    """Take up a workspace where its learner left it.

    A progress file that cannot be understood is set aside, and the progress is
    found out anew from the code.

    Args:
        tell: Is told how far that is.

    Returns:
        The session, and where a broken progress file was put.
    """
    try:
        return Session(course, workspace, workspace.load_progress(course)), None
    except BrokenProgressError:
        aside = set_aside(workspace.progress_file)
        session = Session(course, workspace, found_out(course, workspace, tell))
        workspace.save_progress(session.progress)
        return session, aside


def set_aside(file: Path) -> Path | None:
    """Rename a broken file, and return its new place; None where there is no file."""
    if not file.exists():
        return None
    aside = unused(file.with_name(f"{file.name}.broken"))
    return file.rename(aside)


def found_out(course: Course, workspace: Workspace, tell: Tell) -> Progress:
    """Find out from the code which chapter it is at and which exercises pass."""
    have = workspace.files().keys()
    present = [
        c for c in course.offered if have & ({*c.brings} - course.composition_roots)
    ]
    chapter = present[-1] if present else course.offered[0]
    exercises = [e for c in course.chapters_to(chapter.number) for e in c.exercises]
    passing: list[str] = []
    for number, exercise in enumerate(exercises):
        tell(number, len(exercises))
        if judge(course, workspace.root, exercise, run).passed:
            passing.append(exercise.id)
    progress = Progress(chapter.number, chapter.exercises[0].id, in_order(passing))
    at = first_undone(course, progress) or chapter.exercises[-1]
    return replace(progress, at=at.id)
