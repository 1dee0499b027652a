"""Runs that were kept: what tests find that need a database server.

Where the environment names no server, they are told in the place of a run. Runs make
the file, `handrail verify --write`, and nobody writes it.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from handrail.command import command
from handrail.course.model import Course, CourseError, Exercise, Mistake
from handrail.runner.events import result_of
from handrail.runner.job import TestResult
from handrail.verdict.recognise import is_made

NAME = "recorded.json"
Kept = Mapping[str, Mapping[str, Any]]  # results, by exercise and mistake


@dataclass(frozen=True)
class Recorded:
    """A run of a mistake that was kept.

    Attributes:
        server: What it was run on: `PostgreSQL 15.19`.
        result: The test that rejected the mistake.
    """

    server: str
    mistake: Mistake
    result: TestResult


def recorded(
    course: Course, exercise: Exercise, code: str, right: str
) -> Recorded | None:
    """Return the run that was kept of a mistake that stands in code, if one was.

    Args:
        code: The learner's code.
        right: The solution's.

    Raises:
        CourseError: The chapter's file cannot be read.
    """
    server, runs = read_recorded(course.chapter(exercise.chapter_number).folder)
    for mistake in exercise.mistakes:
        kept = runs.get(exercise.slug, {}).get(mistake.name)
        if kept and is_made(exercise.symbol, mistake, code, right):
            return Recorded(server, mistake, result_of(kept))
    return None


def read_recorded(folder: Path) -> tuple[str, Kept]:
    """Return the server and the runs that a chapter's file keeps; it may have none.

    Raises:
        CourseError: The file cannot be read.
    """
    file = folder / NAME
    try:
        entries = json.loads(file.read_bytes())
        return entries["server"], entries["runs"]
    except FileNotFoundError:
        return "", {}
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise CourseError(
            f"{file}: cannot be read ({error!r}). Delete it; "
            f"`{command('verify --write')}` makes it anew."
        ) from error


def write_recorded(folder: Path, server: str, runs: Kept) -> bool:
    """Write a chapter's file, where there is something to keep; tell if it changed."""
    file = folder / NAME
    if not runs:
        was_there = file.is_file()
        file.unlink(missing_ok=True)
        return was_there
    content = f"{json.dumps({'server': server, 'runs': runs}, indent=1)}\n".encode()
    if file.is_file() and file.read_bytes() == content:
        return False
    file.write_bytes(content)
    return True


def to_keep(result: TestResult) -> dict[str, Any]:
    """Return of a result what is shown, and is the same in each run."""
    is_raised = result.finding is None or result.finding.found is None
    message = result.message if is_raised else None
    kept = replace(result, seconds=0.0, output="", message=message)
    plain: dict[str, Any] = json.loads(json.dumps(asdict(kept)))
    return plain
