"""An exercise done again, in a folder of its own beside the workspace."""

from datetime import date
from pathlib import Path

from handrail.course.model import Course, Exercise
from handrail.course.stage import stage, undone
from handrail.new_folder import is_taken, lay_out, put_whole
from handrail.workspace.workspace import Workspace


def practice_folder(
    course: Course, workspace: Workspace, exercise: Exercise, day: date
) -> Path:
    """Return the folder in which an exercise is done again on a day, made if need be.

    It holds the application as it stands after the chapter, with this exercise undone.
    What was written there before, on the same day, is left as it is.

    Raises:
        OSError: It cannot be made.
    """
    folder = place_of(workspace, exercise, day)
    if not is_taken(folder):
        files = undone(stage(course, exercise.chapter_number), exercise)
        with put_whole(folder) as whole:
            lay_out(files, whole)
    return folder


def place_of(workspace: Workspace, exercise: Exercise, day: date) -> Path:
    """Return where such a folder stands: never in the workspace."""
    root = workspace.root.resolve()
    name = f"{root.name}-review"
    return root.with_name(name) / f"{day.isoformat()}-{exercise.slug}"
