"""In which ways the tests of an exercise fail for each mistake: `failures.json`.

Runs make the file and nobody writes it: `handrail verify --write`. A mistake has more
than one way where one of its rewordings fails in another, or where it calls what a
later exercise is about, which is undone or done.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from handrail.command import command
from handrail.course.model import CourseError

Ways = frozenset[frozenset[str]]  # each a set of `test: Error`
Failures = Mapping[str, Mapping[str, Ways]]  # by exercise and mistake

NAME = "failures.json"


def read_failures(folder: Path) -> Failures:
    """Return what a chapter's file says; a chapter without one knows of no failures.

    Raises:
        CourseError: The file cannot be read.
    """
    file = folder / NAME
    try:
        entries = json.loads(file.read_bytes())
        return {
            exercise: {name: as_ways(ways) for name, ways in mistakes.items()}
            for exercise, mistakes in entries.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise CourseError(
            f"{file}: cannot be read ({error}). Delete it; "
            f"`{command('verify --write')}` makes it anew."
        ) from error


def as_ways(ways: Iterable[Iterable[str]]) -> Ways:
    """Return the ways to fail of one mistake as sets."""
    return frozenset(frozenset(way) for way in ways)


def write_failures(folder: Path, failures: Failures) -> bool:
    """Write a chapter's file, and tell whether that changed it."""
    entries = {
        exercise: {name: sorted(map(sorted, ways)) for name, ways in mistakes.items()}
        for exercise, mistakes in failures.items()
    }
    content = f"{json.dumps(entries, indent=1)}\n".encode()
    file = folder / NAME
    if file.is_file() and file.read_bytes() == content:
        return False
    file.write_bytes(content)
    return True
