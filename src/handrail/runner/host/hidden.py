"""What the code of a run may not read, wherever it lies: it would answer the tests."""

from pathlib import Path

from handrail.course import location
from handrail.runner.job import Job


def hidden_from(job: Job) -> tuple[Path, ...]:
    """Return the folders of the program, and of each course that is known.

    A course is hidden with all that lies beside it: a clone has its history, too.
    """
    known = [job.tests_root.parent, *location.shipped()]
    courses = [path.resolve() for path in known if location.is_course(path)]
    parts = [path / name for path in courses for name in ("chapters", "solution")]
    whole = [path for path in courses if path.parent != path]
    return (location.PACKAGE, job.tests_root, *parts, *whole)
