"""Roads: named selections of the course's exercises, in `chapters/roads.toml`."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from handrail.course.model import Course, CourseError, Exercise, Road, Table
from handrail.course.near import near

NAME = "roads.toml"
WORDS = ("title", "about")
CHOICES = ("exercises", "kind")


def read_roads(file: Path, exercises: Sequence[Exercise]) -> tuple[Road, ...]:
    """Return the roads of a course; without a file there are none.

    Raises:
        CourseError: The file cannot be read, or a road names what is not there.
    """
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise CourseError(f"{file}: cannot be read ({error}).") from error
    problems = [
        p for name in tables for p in problems_of(name, tables[name], exercises)
    ]
    if problems:
        raise CourseError(f"{file}: has these problems:\n" + "\n".join(problems))
    return tuple(build(name, table, exercises) for name, table in tables.items())


def problems_of(
    name: str, table: object, exercises: Sequence[Exercise]
) -> Iterator[str]:
    """Yield what is wrong with a road."""
    if not isinstance(table, dict):
        yield f"  {name}: A road is a table."
        return
    for key in WORDS:
        if not isinstance(table.get(key), str):
            yield f"  {name}.{key}: A text."
    unknown = table.keys() - {*WORDS, *CHOICES}
    if unknown or len(table.keys() & {*CHOICES}) != 1:
        yield f"  {name}: It has `title`, `about`, and `exercises` or `kind`."
        return
    slugs = [exercise.slug for exercise in exercises]
    for slug in table.get("exercises", ()):
        if slug not in slugs:
            yield f"  {name}.exercises: There is no {slug!r}.{near(str(slug), slugs)}"
    if not chosen(table, exercises):
        yield f"  {name}: No exercise is on it."


def build(name: str, table: Table, exercises: Sequence[Exercise]) -> Road:
    """Make a road of a table without problems."""
    slugs = (exercise.slug for exercise in chosen(table, exercises))
    return Road(name, table["title"], table["about"], frozenset(slugs))


def chosen(table: Table, exercises: Sequence[Exercise]) -> list[Exercise]:
    """Return the exercises that a road names, or those of its kind."""
    if "kind" in table:
        return [e for e in exercises if e.kind == table["kind"]]
    return [e for e in exercises if e.slug in table["exercises"]]


def along(course: Course, name: str) -> Course:
    """Return the course as it is for who goes a road: with its exercises alone.

    Args:
        name: That of the road; an empty one is the whole course.

    Raises:
        LookupError: There is no such road.
    """
    if not name:
        return course
    road = course.find_road(name)
    chapters = (
        replace(chapter, exercises=on(road, chapter.exercises))
        for chapter in course.chapters
    )
    return replace(course, chapters=tuple(chapters), road=road)


def on(road: Road, exercises: Sequence[Exercise]) -> tuple[Exercise, ...]:
    """Return those exercises that are on a road, and need no others to be done."""
    return tuple(
        replace(e, after=tuple(slug for slug in e.after if slug in road.slugs))
        for e in exercises
        if e.slug in road.slugs
    )
