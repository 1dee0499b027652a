"""Cuts a list of environment variables: leaves out those that later chapters bring."""

from collections.abc import Iterable

from handrail.course.model import CourseError


def cut_env(source: str, absent: Iterable[str]) -> str:
    """Return the source without some of its variables.

    A paragraph of which only comments are left goes as a whole.

    Raises:
        CourseError: One of them is not there.
    """
    gone = set(absent)
    paragraphs = [part.splitlines() for part in source.strip("\n").split("\n\n")]
    there = {name_in(line) for part in paragraphs for line in part} - {""}
    if missing := gone - there:
        raise CourseError(f"there is no variable {min(missing)}.")
    kept = ([s for s in part if name_in(s) not in gone] for part in paragraphs)
    whole = [
        new
        for old, new in zip(paragraphs, kept, strict=True)
        if new == old or any(map(name_in, new))
    ]
    return "\n\n".join("\n".join(part) for part in whole) + "\n"


def name_in(line: str) -> str:
    """Return the variable that a line sets, or nothing."""
    name, equals, _ = line.partition("=")
    return name if equals and not line.startswith("#") else ""
