"""What changes the learner's code, and keeps before what was there."""

from pathlib import Path
from typing import TYPE_CHECKING

from handrail.course.model import Exercise
from handrail.session.session import Session

if TYPE_CHECKING:
    from handrail.workspace.restores import Restored


def reset(session: Session, exercise: Exercise) -> Path:
    """Bring an exercise back to its start; return the snapshot kept before.

    Raises:
        WorkspaceError: The file cannot be kept in a snapshot.
        OSError: A file could not be written; what was there is as it was.
    """
    from handrail.workspace import resets  # noqa: PLC0415 (a screen resets nothing)

    with session.workspace.locked():
        snapshot = resets.reset(session.course, session.workspace, exercise)
    session.keep(lambda progress: progress.with_open([exercise.slug]))
    return snapshot


def restore(session: Session, name: str) -> "Restored":
    """Bring the workspace back to a snapshot, named or by its number.

    Raises:
        LookupError: There is no such snapshot.
        WorkspaceError: It is broken, or a file cannot be kept before it is overwritten.
        OSError: A file could not be written. Nothing is lost; it can be repeated.
    """
    from handrail.workspace import restores  # noqa: PLC0415 (a screen restores nothing)

    with session.workspace.locked():
        restored = restores.restore(session.course, session.workspace, name)
    session.refresh()
    return restored
