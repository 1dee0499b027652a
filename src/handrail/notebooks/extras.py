"""Asks for packages that an extra installs."""

import importlib.util
from collections.abc import Iterable

from handrail.course.model import CourseError


def need(names: Iterable[str], remedy: str) -> None:
    """Refuse to go on where a package is missing.

    Args:
        remedy: What to do about it.

    Raises:
        CourseError: One is.
    """
    missing = [name for name in names if importlib.util.find_spec(name) is None]
    if missing:
        raise CourseError(f"Not installed here: {', '.join(missing)}. {remedy}")
