"""Where the course lies: beside the sources in a clone, or inside the wheel."""

import os
from pathlib import Path

from handrail.course.model import CourseError

PACKAGE = Path(__file__).resolve().parents[1]
VARIABLE = "HANDRAIL_COURSE"


def find_course() -> Path:
    """Return the folder of the course.

    A fork is named by the environment variable `HANDRAIL_COURSE`.

    Raises:
        CourseError: There is no course where it should be.
    """
    named = os.environ.get(VARIABLE)
    candidates = [Path(named)] if named else shipped()
    for folder in candidates:
        if is_course(folder):
            return folder.resolve()
    places = " or ".join(str(folder) for folder in candidates)
    raise CourseError(
        f"There is no course in {places}: it needs the folders chapters and solution. "
        f"{VARIABLE} names another place."
    )


def shipped() -> list[Path]:
    """Return where the course that came with the program may be."""
    return [PACKAGE / "content", PACKAGE.parents[1]]


def is_course(folder: Path) -> bool:
    """Tell whether a folder holds a course."""
    return (folder / "chapters").is_dir() and (folder / "solution").is_dir()
