"""What can go wrong, in words."""

import errno

from rich.text import Text

from handrail.course.model import CourseError
from handrail.workspace.workspace import WorkspaceError

PROGRESS_LOST = (
    " The progress file was gone or broken, and was written anew from what this window "
    "knows."
)
NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
FORESEEN = (CourseError, WorkspaceError, LookupError, OSError)


def in_words(error: Exception) -> str:
    """Say what happened and what to do, for an error that was foreseen."""
    if isinstance(error, OSError):
        return about(error)
    return str(error.args[0] if error.args else error)


def not_noted(error: OSError) -> str:
    """Say that what is shown could not be noted, and why."""
    return f"not noted: {in_words(error)}"


def as_note(error: Exception, shown: str) -> Text | None:
    """Return a note on what went wrong, or None where that is shown already."""
    words = in_words(error)
    return Text(f" {words}", "bad") if words != shown else None


def about(error: OSError) -> str:
    """Say in words what the system refused, and what to do."""
    where = f"{error.filename}: " if error.filename else ""
    if error.errno in NO_ROOM:
        return (
            f"{where}the disk is full, or your share of it. Nothing of yours is lost: "
            "every file is written whole or not at all. Make room, and repeat the "
            "command."
        )
    if isinstance(error, IsADirectoryError | NotADirectoryError | FileExistsError):
        return (
            f"{where}a file stands where a folder is needed, or a folder where a file "
            "is. Move it away, and repeat the command."
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            f"{where}{error.strerror}. It has to be yours to read and write: see whose "
            "it is with `ls -l`, allow it, and repeat the command."
        )
    return f"{where}{error.strerror or error}."
