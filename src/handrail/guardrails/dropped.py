"""The guardrails of the house that a course does without, each with its reason."""

import tomllib
from collections.abc import Collection
from pathlib import Path

from handrail.course.model import CourseError

NAME = "guardrails/dropped.toml"


def dropped_guardrails(root: Path, house: Collection[str]) -> dict[str, str]:
    """Return why a course does without guardrails, by id; it may have no such file.

    Args:
        root: The folder of the course.
        house: The ids of the guardrails that can be dropped.

    Raises:
        CourseError: The file cannot be read, or names one that is not there, or gives
            no reason.
    """
    file = root / NAME
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise CourseError(f"{file}: cannot be read ({error}).") from error
    for name, reason in found.items():
        if name not in house:
            raise CourseError(f"{file}: Handrail has no guardrail {name}. Delete it.")
        if not isinstance(reason, str) or not reason.strip():
            raise CourseError(f'{file}: say why, in quotes: "{name}" = "..."')
    return found
