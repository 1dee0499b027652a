"""A course that was made: where it is, and what to do next."""

from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from handrail.command import command
from handrail.course.location import VARIABLE
from handrail.environment import setting


def new_course_view(folder: Path, count: int) -> RenderableType:
    """Return where the course is, and the steps to the first change.

    Its lines are to be printed as they are: some are there to be copied.

    Args:
        count: How many files it has.
    """
    place = f" Your course is in {folder}: {count} files."
    return Group(
        Text(place, "title"),
        Text("   1. Name it, in each window that works on it or learns from it:"),
        Text(f"        {setting(VARIABLE, str(folder))}"),
        Text("   2. Change it. Its README.md says what to change where."),
        Text(f"   3. Prove it: {command('verify')}"),
        Text("      That takes minutes. One exercise or chapter alone is quick:"),
        Text(f"        {command('verify --only CHAPTER|EXERCISE')}"),
        Text(f"   4. Learn from it: {command('start DIR')}"),
        "",
    )
