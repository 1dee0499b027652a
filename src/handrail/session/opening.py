"""Takes a workspace up where its learner left it."""

import os
from dataclasses import replace

from handrail.course.model import Chapter, Course
from handrail.session.session import Session, run
from handrail.session.tell import Tell, silently
from handrail.verdict.judge import judge
from handrail.workspace.progress import BrokenProgressError, Progress, first_undone
from handrail.workspace.workspace import Workspace

LOST = "There was no progress file."
UNREAD = "The progress file could not be understood."
UNWRITTEN = "It could not be written anew: {why}."
BROKEN = "The progress file could not be understood, and is now {name}."
FOUND_OUT = (
    "What you have done was found out anew from your code. In the chapters before this "
    "one, what is the course's code word for word counts as filled in by a jump."
)


def open_session(
    course: Course, workspace: Workspace, tell: Tell = silently
) -> tuple[Session, str]:
    """Take up a workspace where its learner left it.

    A progress file that cannot be understood is set aside, and the progress is
    found out anew from the code. Where that cannot be written, it counts for now.

    Args:
        tell: Is told how far that is.

    Returns:
        The session, and what was wrong with the progress file, in sentences.

    Raises:
        WorkspaceError: The workspace is gone.
        OSError: A file may not be read.
    """
    try:
        return Session(course, workspace, workspace.load_progress(course)), ""
    except BrokenProgressError:
        session = found_out(course, workspace, tell)
    with workspace.locked():
        what = mended(workspace, session.progress)
    return session, f"{what} {FOUND_OUT}"


def mended(workspace: Workspace, progress: Progress) -> str:
    """Write a progress file that is lost or broken anew; return what was wrong.

    To read the course, nothing has to be written: a refusal is told.
    """
    what = LOST
    try:
        aside = workspace.set_progress_aside()
        what = LOST if aside is None else BROKEN.format(name=aside.name)
        workspace.save_progress(progress)
    except OSError as error:
        is_there = os.path.lexists(workspace.progress_file)
        return f"{UNREAD if is_there else what} {UNWRITTEN.format(why=error.strerror)}"
    return what


def found_out(course: Course, workspace: Workspace, tell: Tell) -> Session:
    """Find out from the code which chapter it is at and which exercises pass.

    Nobody can tell a solution that a jump filled in from one that was written: before
    the chapter in hand it counts as filled in, which keeps nobody from going on.
    """
    chapter = chapter_of(course, workspace)
    session = Session(
        course, workspace, Progress(chapter.number, chapter.exercises[0].id)
    )
    exercises = [e for c in course.chapters_to(chapter.number) for e in c.exercises]
    given: list[str] = []
    for number, exercise in enumerate(exercises):
        tell(number, len(exercises))
        if not judge(course, workspace.root, exercise, run).passed:
            continue
        if exercise.chapter_number < chapter.number and session.is_solution(exercise):
            given.append(exercise.id)
        else:
            session.progress = session.progress.with_done([exercise.id])
    at = first_undone(course, session.progress) or chapter.exercises[-1]
    session.progress = replace(session.progress, at=at.id, given=tuple(given))
    return session


def chapter_of(course: Course, workspace: Workspace) -> Chapter:
    """Return the last chapter whose files a workspace has."""
    have = workspace.files().keys()
    present = [
        c for c in course.offered if have & ({*c.brings} - course.composition_roots)
    ]
    return present[-1] if present else course.offered[0]
