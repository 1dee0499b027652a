"""Takes up an application of the course whose `.handrail` is gone, as in a clone."""

import shutil
import tempfile
from pathlib import Path

from handrail.course.model import Chapter, Course
from handrail.course.stage import stage
from handrail.path import STATE
from handrail.session.opening import chapter_of
from handrail.workspace.files import write_tree
from handrail.workspace.workspace import Workspace, WorkspaceError


def missing(course: Course, root: Path) -> tuple[str, ...]:
    """Return what a folder lacks of what every application of the course has.

    That is what puts its parts together, and the files of the first exercises.
    """
    first = course.offered[0]
    paths = {*first.composition_roots, *(e.symbol.path for e in first.exercises)}
    return tuple(path for path in sorted(paths) if not (root / path).is_file())


def adopt(course: Course, workspace: Workspace) -> Chapter:
    """Make `.handrail` anew in an application; return the chapter that it is at.

    Nothing else is written. What is done is found out when the workspace is opened.
    The next merge starts from this course's stage: what differs is the learner's.

    Raises:
        WorkspaceError: The folder holds no application of the course.
        OSError: It could not be written, and there is nothing of it.
    """
    lacks = missing(course, workspace.root)
    if lacks:
        raise WorkspaceError(
            f"{workspace.root} holds no application of this course, so there is "
            f"nothing to take up: it lacks {', '.join(lacks)}."
        )
    chapter = chapter_of(course, workspace)
    new = Path(tempfile.mkdtemp(dir=workspace.root, prefix=f"{STATE}."))
    try:
        new.chmod(0o755)
        write_tree(new / workspace.base.name, stage(course, chapter.number))
        if workspace.state.is_dir():
            workspace.state.rmdir()  # a bare one, which Windows would not replace
        new.rename(workspace.state)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return chapter
