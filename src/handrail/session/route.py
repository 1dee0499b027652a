"""The way through the course: on, back, and to a place that is named."""

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from handrail.command import command
from handrail.course.model import Exercise
from handrail.server import NO_ANSWER
from handrail.session.regressions import judge_changed, regressions
from handrail.session.session import Session
from handrail.session.tell import Tell, silently
from handrail.workspace.progress import first_undone, without
from handrail.workspace.workspace import WorkspaceError

NO_SERVER = (
    "Start the server, or take the variable away: then its tests are not run, and you "
    "can go on."
)

if TYPE_CHECKING:
    from handrail.workspace.steps import Step


def go_on(session: Session, tell: Tell = silently) -> "Step | None":
    """Go to the next exercise that is not done, or to the next chapter.

    Args:
        tell: Is told how far the check is that comes at the end of a chapter.

    Returns:
        What the step to a new chapter did; None within a chapter, and at the end of
        the course, when all of it passes.

    Raises:
        WorkspaceError: There is nothing to go on to, or an exercise is not done.
        OSError: A file could not be written; nothing is lost.
    """
    session.refresh()
    next_one, later = following(session), session.course.after(session.progress.chapter)
    if next_one is not None:
        session.go_to(next_one)
        return None
    if first_undone(session.course, session.progress) is not None:
        way = later and f" `{command(f'jump {later.number}')}` would fill it in."
        raise WorkspaceError(
            f"{session.exercise.label} is the one that is left in this chapter."
            f"{way or ''}"
        )
    refuse_if_broken(session, tell)
    if session.is_finished or later is None:
        return None
    return move(session, later.number, tell)


def following(session: Session) -> Exercise | None:
    """Return the next exercise up to this chapter that is left to do, from here around.

    What was done in an earlier chapter is among them once it no longer passes.
    """
    exercises, here = session.so_far, session.exercise
    place = exercises.index(here) + 1 if here in exercises else 0
    around = [*exercises[place:], *exercises[:place]]
    open_ones = (e for e in around if e.slug not in session.progress.settled)
    return next((e for e in open_ones if e != here), None)


def refuse_if_broken(session: Session, tell: Tell) -> None:
    """Go back to the first exercise up to here that does not pass.

    What passes now, and was open again, is done.

    Raises:
        WorkspaceError: There is one.
    """
    so_far = session.so_far
    broken = regressions(session, so_far, tell)
    for verdict in broken:
        session.note(verdict)
    if broken:
        exercise = broken[0].exercise
        if all(verdict.says_nothing for verdict in broken):
            raise WorkspaceError(f"{exercise.label}: {NO_ANSWER}. {NO_SERVER}")
        session.go_to(exercise)
        raise WorkspaceError(
            f"{exercise.label} no longer passes. Mend it before you go on."
        )
    passing = [e.slug for e in so_far]
    session.keep(lambda newest: newest.with_done(without(passing, newest.settled)))


def go_back(session: Session) -> None:
    """Go to the exercise before the one in hand.

    Raises:
        WorkspaceError: There is none.
    """
    session.refresh()
    place = session.course.exercises.index(session.exercise)
    if place == 0:
        raise WorkspaceError(f"{session.exercise.label} is the first exercise.")
    session.go_to(session.course.exercises[place - 1])


def jump(session: Session, target: str, tell: Tell = silently) -> "Step | None":
    """Go to an exercise ("2.3", or its slug) or a chapter ("2").

    What is between is filled in, and what has to be done before the exercise.

    Args:
        tell: Is told how far the check is of what the course has changed.

    Raises:
        LookupError: There is no such exercise or chapter.
        WorkspaceError: The chapter cannot be gone to.
        OSError: A file could not be written; nothing is lost.
    """
    if target.isdecimal():
        exercise = session.course.chapter(int(target)).exercises[0]
    else:
        exercise = session.course.exercise(target)
    session.refresh()
    step, number = None, max(session.progress.chapter, exercise.chapter_number)
    first = session.needed(exercise)
    if first or number > session.progress.chapter:
        step = move(session, number, tell, first)
    session.go_to(exercise)
    return step


def move(
    session: Session,
    number: int,
    tell: Tell = silently,
    first: Collection[Exercise] = (),
) -> "Step":
    """Bring the workspace to a chapter, or to the newest form of this one.

    Args:
        tell: Is told how far the check is of what the course has changed.
        first: Exercises that are filled in as well.

    Raises:
        WorkspaceError: The chapter cannot be gone to.
        OSError: A file could not be written; nothing is lost.
    """
    from handrail.workspace.steps import move  # noqa: PLC0415 (a screen merges nothing)

    with session.workspace.locked():
        session.refresh()
        step = move(session.course, session.workspace, session.progress, number, first)
        session.progress = step.progress
    reopened = judge_changed(session, tell)
    return replace(step, progress=session.progress, reopened=reopened)
