"""What changes the learner's code and keeps it before: an exercise begun anew."""

from pathlib import Path

from handrail.course.model import Exercise
from handrail.session.session import Session


def reset(session: Session, exercise: Exercise) -> Path:
    """Bring an exercise back to its start; return the snapshot kept before.

    Raises:
        WorkspaceError: The file cannot be kept in a snapshot.
        OSError: A file could not be written; what was there is as it was.
    """
    from handrail.workspace import resets  # noqa: PLC0415 (a screen resets nothing)

    with session.workspace.locked():
        snapshot = resets.reset(session.course, session.workspace, exercise)
    session.keep(lambda progress: progress.without_done([exercise.id]))
    return snapshot
