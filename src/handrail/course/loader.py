"""Reads the course's folders into a `Course`."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from handrail.course.failures import Ways, read_failures
from handrail.course.model import (
    Chapter,
    Course,
    CourseError,
    Exercise,
    Mistake,
    Symbol,
    Table,
)
from handrail.course.roads import NAME as ROADS
from handrail.course.roads import read_roads
from handrail.course.tables import read_tables
from handrail.server import database_server, needs_server

CHAPTER_FOLDER = re.compile(r"(\d\d)_([a-z0-9_]+)")


def load_course(root: Path, *, is_kept: bool = False) -> Course:
    """Read the course in a folder that holds `solution`, `chapters`, `exercises`.

    Args:
        is_kept: Whether its checked tables are kept in the user's cache, to be read
            instead of them as long as they do not change.

    Raises:
        CourseError: A file is missing or wrong; the message lists every problem of
            the first wrong file, with its key and what is allowed.
    """
    folders = sorted(p for p in (root / "chapters").glob("*") if p.is_dir())
    if not folders:
        raise CourseError(f"{root / 'chapters'}: there is no chapter folder here.")
    tables = read_tables(
        [folder / "chapter.toml" for folder in folders], is_kept=is_kept
    )
    chapters = (
        build_chapter(folder, root / "exercises", table)
        for folder, table in zip(folders, tables, strict=True)
    )
    course = Course(root, tuple(chapters))
    if not course.offered:
        raise CourseError(f"{root / 'chapters'}: no chapter has exercises.")
    for place, chapter in enumerate(course.offered, start=1):
        if chapter.number != place:
            raise CourseError(f"{chapter.folder}: chapter {place:02} should come here.")
    check_slugs(course)
    check_test_names(course)
    return replace(
        course, roads=read_roads(root / "chapters" / ROADS, course.exercises)
    )


def check_slugs(course: Course) -> None:
    """Hold each exercise to a slug of its own: what is kept of it goes by that.

    Raises:
        CourseError: Two exercises have one slug.
    """
    first: dict[str, Exercise] = {}
    for exercise in course.exercises:
        other = first.setdefault(exercise.slug, exercise)
        if other is not exercise:
            file = course.chapter(exercise.chapter_number).folder / "chapter.toml"
            raise CourseError(
                f'{file}: the slug "{exercise.slug}" of {exercise.label} is that of '
                f"{other.label} too. Give it another one."
            )


def check_test_names(course: Course) -> None:
    """Hold test files to a name of their own: a verdict knows tests by their file.

    Raises:
        CourseError: Two chapters have a test file of one name.
    """
    tests = sorted({test for e in course.exercises for test in e.all_tests})
    names = Counter(test.name for test in tests)
    for test in tests:
        if names[test.name] > 1:
            raise CourseError(f"{test}: another chapter has a test file of that name.")


def build_chapter(folder: Path, tests: Path, data: Table) -> Chapter:
    """Make a chapter from its folder and its table.

    Raises:
        CourseError: The folder's name is wrong, an exercise comes after one that is
            not before it, or a file is gone.
    """
    match = CHAPTER_FOLDER.fullmatch(folder.name)
    if match is None:
        raise CourseError(f"{folder}: a chapter's folder is named like 04_errors.")
    number, known = int(match[1]), read_failures(folder)
    exercises = [
        build_exercise(
            {**entry, "guardrail": entry["guardrail"] or data["guardrails"][0]},
            f"{number}.{place}",
            folder,
            tests / folder.name,
            known.get(entry["slug"], {}),
        )
        for place, entry in enumerate(data["exercises"], start=1)
    ]
    check_order(folder / "chapter.toml", exercises)
    check_files(folder / "chapter.toml", exercises)
    return Chapter(
        number=number,
        slug=match[2],
        title=data["title"],
        guardrails=tuple(data["guardrails"]),
        brings=tuple(data["brings"]),
        composition_roots=tuple(data["composition_roots"]),
        entries=tuple(map(Symbol.parse, data["entries"])),
        exercises=tuple(exercises),
        folder=folder,
    )


def build_exercise(
    entry: Table, number: str, folder: Path, tests: Path, known: Mapping[str, Ways]
) -> Exercise:
    """Make an exercise from its table.

    Args:
        folder: That of the chapter.
        tests: The folder of the chapter's tests.
        known: How each of its mistakes fails.
    """
    symbol = Symbol.parse(entry["symbol"])
    here = entry["server_tests"] if database_server() else ()
    slug, suffix = entry["slug"], Path(symbol.path).suffix
    mistakes = tuple(
        Mistake(
            name=m["name"],
            fails=m["fails"],
            says=m["says"],
            needs=tuple(m["needs"]),
            lacks=tuple(m["lacks"]),
            source=folder / "mistakes" / slug / f"{m['name']}{suffix}",
            failures=that_show(known.get(m["name"], frozenset())),
            common=m["common"],
        )
        for m in entry["mistakes"]
    )
    return Exercise(
        slug=slug,
        number=number,
        title=entry["title"],
        task=entry["task"],
        minutes=entry["minutes"],
        part=tuple(entry["part"]),
        symbol=symbol,
        kind=entry["kind"],
        starts_as=next((m for m in mistakes if m.name == entry["starts_as"]), None),
        gone=tuple(entry["gone"]),
        after=tuple(entry["after"]),
        tests=tuple(tests / name for name in (*entry["tests"], *here)),
        server_tests=tuple(tests / name for name in entry["server_tests"]),
        browser_tests=tuple(tests / name for name in entry["browser_tests"]),
        guardrail=entry["guardrail"],
        hints=tuple(entry["hints"]),
        mistakes=mistakes,
        alternatives=tuple(sorted((folder / "alternatives" / slug).glob("*"))),
    )


def that_show(ways: Ways) -> Ways:
    """Return the ways to fail that show here: some tests need a database server."""
    if database_server():
        return ways
    seen = (frozenset(test for test in way if not is_on_server(test)) for way in ways)
    return frozenset(filter(None, seen))


def is_on_server(failure: str) -> bool:
    """Tell whether a `test: Error` is of a test that needs a database server."""
    return needs_server(failure.partition(":")[0])


def check_order(file: Path, exercises: list[Exercise]) -> None:
    """Hold what has to be done first to exercises that come before.

    Raises:
        CourseError: One is not of the chapter, or comes later.
    """
    before: list[str] = []
    for exercise in exercises:
        for slug in exercise.after:
            if slug not in before:
                raise CourseError(
                    f'{file}: {exercise.slug}: after names "{slug}", and there is no '
                    f"such exercise before it. There are: {', '.join(before)}."
                )
        before.append(exercise.slug)


def check_files(file: Path, exercises: list[Exercise]) -> None:
    """Find the tests and the mistakes of a chapter.

    Raises:
        CourseError: Some are not there.
    """
    missing = [
        f"  {exercise.slug}: no file {named}"
        for exercise in exercises
        for named in [*exercise.all_tests, *(m.source for m in exercise.mistakes)]
        if not named.is_file()
    ]
    if missing:
        raise CourseError(f"{file}: names what is not there:\n" + "\n".join(missing))
