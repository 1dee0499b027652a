"""The reference application, for a notebook to import."""

import logging
import sys

from handrail.course.location import find_course


def use_solution() -> None:
    """Have `import app` find the reference application.

    Its log of every request would stand between the cells, so it is off. What the log
    warns of is seen all the same.

    Raises:
        CourseError: There is no course.
    """
    folder = str(find_course() / "solution")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    logging.disable(logging.INFO)
