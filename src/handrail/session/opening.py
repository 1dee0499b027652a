"""Takes a workspace up where its learner left it."""

import os
from collections.abc import Container
from dataclasses import replace

from handrail.course.digests import digests
from handrail.course.model import Chapter, Course
from handrail.course.roads import along
from handrail.session.session import Session, run
from handrail.session.tell import Tell, silently
from handrail.verdict.judge import judge
from handrail.workspace.progress import (
    BrokenProgressError,
    NumberedProgressError,
    Progress,
    first_undone,
)
from handrail.workspace.workspace import Workspace

LOST = "There was no progress file."
BROKEN = "The progress file could not be understood."
NUMBERED = "The progress file is of an older version, which knew exercises by number."
ASIDE = "It is now {name}."
UNWRITTEN = "It could not be written anew: {why}."
FOUND_OUT = "What you have done was found out anew from your code."
WORD_FOR_WORD = (
    "In the chapters before this one, what is the course's code word for word counts "
    "as filled in by a jump."
)


def open_session(
    course: Course, workspace: Workspace, tell: Tell = silently
) -> tuple[Session, str]:
    """Take up a workspace where its learner left it.

    A progress file that cannot be understood is set aside, and the progress is
    found out anew from the code. Where that cannot be written, it counts for now.
    So it is with one that knows exercises by number: that may be another one's today.

    Args:
        tell: Is told how far that is.

    Returns:
        The session, and what was wrong with the progress file, in sentences.

    Raises:
        WorkspaceError: The workspace is gone.
        OSError: A file may not be read.
    """
    try:
        progress = workspace.load_progress(course)
        return Session(on_way(course, progress), workspace, progress), ""
    except NumberedProgressError as error:
        session = found_out(course, workspace, tell, error.given)
        broken, found = NUMBERED, FOUND_OUT
    except BrokenProgressError:
        session = found_out(course, workspace, tell)
        broken, found = BROKEN, f"{FOUND_OUT} {WORD_FOR_WORD}"
    with workspace.locked():
        what = mended(workspace, session.progress, broken)
    return session, f"{what} {found}"


def on_way(course: Course, progress: Progress) -> Course:
    """Return the course as it is on a learner's road.

    Where a newer course has taken the exercise in hand off that road, the learner goes
    on in the whole course.
    """
    narrowed = along(course, progress.road)
    is_on_it = any(exercise.slug == progress.at for exercise in narrowed.exercises)
    is_offered = any(c.number == progress.chapter for c in narrowed.offered)
    return narrowed if is_on_it and is_offered else course


def mended(workspace: Workspace, progress: Progress, broken: str) -> str:
    """Write a progress file that is lost or broken anew; return what was wrong.

    To read the course, nothing has to be written: a refusal is told.

    Args:
        broken: What is wrong with the file if there is one, in a sentence.
    """
    what = LOST
    try:
        aside = workspace.set_progress_aside()
        what = LOST if aside is None else f"{broken} {ASIDE.format(name=aside.name)}"
        workspace.save_progress(progress)
    except OSError as error:
        is_there = os.path.lexists(workspace.progress_file)
        return f"{broken if is_there else what} {UNWRITTEN.format(why=error.strerror)}"
    return what


def found_out(
    course: Course,
    workspace: Workspace,
    tell: Tell,
    known_given: Container[str] | None = None,
) -> Session:
    """Find out from the code which chapter it is at and which exercises pass.

    Nobody can tell a solution that a jump filled in from one that was written: before
    the chapter in hand it counts as filled in, which keeps nobody from going on.

    Args:
        known_given: The numbers of those that a jump filled in, where that is known.
    """
    chapter = chapter_of(course, workspace)
    nowhere = Progress(chapter.number, chapter.exercises[0].slug, asked=digests(course))
    session = Session(course, workspace, nowhere)
    before = {
        e.number for c in course.chapters_to(chapter.number - 1) for e in c.exercises
    }
    may_be_given = before if known_given is None else known_given
    exercises = [e for c in course.chapters_to(chapter.number) for e in c.exercises]
    given: list[str] = []
    for number, exercise in enumerate(exercises):
        tell(number, len(exercises))
        if not judge(course, workspace.root, exercise, run).passed:
            continue
        if exercise.number in may_be_given and session.is_solution(exercise):
            given.append(exercise.slug)
        else:
            session.progress = session.progress.with_done([exercise.slug])
    at = first_undone(course, session.progress) or chapter.exercises[-1]
    session.progress = replace(session.progress, at=at.slug, given=tuple(given))
    return session


def chapter_of(course: Course, workspace: Workspace) -> Chapter:
    """Return the last chapter whose files a workspace has."""
    have = workspace.files().keys()
    present = [
        c for c in course.offered if have & ({*c.brings} - course.composition_roots)
    ]
    return present[-1] if present else course.offered[0]
