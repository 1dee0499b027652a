"""Has a link to a file of the solution in the place of its own."""

from pathlib import Path

from handrail.course.location import find_course


def plant(workspace: Path) -> None:
    (workspace / "app/factory.py").unlink()
    answer = find_course() / "solution/app/factory.py"
    (workspace / "app/factory.py").symlink_to(answer)
