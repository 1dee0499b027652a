"""Where the notebooks are: in the folder of the course."""

from pathlib import Path

from handrail.course.location import VARIABLE, find_course
from handrail.course.model import CourseError

FOLDER = "notebooks"


def find_notebooks() -> Path:
    """Return the folder of the notebooks.

    Raises:
        CourseError: There is no course, or it has none.
    """
    folder = find_course() / FOLDER
    if not folder.is_dir():
        raise CourseError(
            f"There is no folder {folder}: that course has no notebooks. "
            f"Handrail's own are opened where {VARIABLE} is not set."
        )
    return folder


def notebooks_in(folder: Path) -> list[Path]:
    """Return the notebooks of a folder, in their order."""
    return sorted(folder.glob("[0-9][0-9]_*.ipynb"))
