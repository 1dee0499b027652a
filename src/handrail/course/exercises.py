"""Exercises taken together."""

from collections.abc import Iterable
from pathlib import Path

from handrail.course.model import Exercise


def kept_tests(exercises: Iterable[Exercise]) -> tuple[Path, ...]:
    """Return the test files of exercises, each once."""
    return tuple(dict.fromkeys(test for e in exercises for test in e.tests))
