"""Law 6: every other right answer passes, and no later exercise turns red on it."""

from functools import partial
from pathlib import Path

from handrail.course.model import Course, Exercise
from handrail.course.stage import code_of, read_code, stage, with_code
from handrail.verify.check import (
    Breach,
    Check,
    files_in,
    first_trouble,
    relative,
    run_tests,
)

LAW = 6


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    each = [
        Check(
            LAW,
            f"alternative {e.slug}/{file.name}",
            partial(find_severity, course, e, file),
            e.slug,
        )
        for e in course.exercises
        for file in e.alternatives
    ]
    return [*each, Check(LAW, "strays", partial(find_strays, course))]


def find_severity(course: Course, exercise: Exercise, file: Path) -> list[Breach]:
    """Run the tests of all chapters on an alternative.

    By its own it may not be taken for one that cheats, either.
    """
    name = relative(course, file)
    remedy = "Loosen the test if the answer is right; else make a mistake of it."
    files = stage(course, exercise.chapter_number)
    try:
        files = with_code(files, exercise.symbol, read_code(file))
    except (SyntaxError, LookupError, ValueError) as error:
        return [Breach(LAW, name, f"It cannot be put in place: {error}", remedy)]
    chapters = course.chapters_to(exercise.chapter_number)
    all_so_far = [e for c in chapters for e in c.exercises]
    report = run_tests(course, files, all_so_far, controlled=[exercise])
    if not report.passed:
        cause = first_trouble(report)
        return [Breach(LAW, name, f"It is rejected: {cause}", remedy, cause)]
    return find_later_severity(course, exercise, file)


def find_later_severity(course: Course, exercise: Exercise, file: Path) -> list[Breach]:
    """Run the tests of later chapters on an alternative, in the application of then.

    Where a later chapter changes the symbol itself, learners merge that into their
    own code, so there is no one answer to run.
    """
    number, symbol = exercise.chapter_number, exercise.symbol
    later = [e for c in course.offered if c.number > number for e in c.exercises]
    files = stage(course, course.last)
    if not later or code_of(files, symbol) != code_of(stage(course, number), symbol):
        return []
    report = run_tests(course, with_code(files, symbol, read_code(file)), later)
    if report.passed:
        return []
    cause = first_trouble(report)
    problem = f"A later chapter rejects it: {cause}"
    remedy = "Loosen that test if the answer is right; else make a mistake of it."
    return [Breach(LAW, relative(course, file), problem, remedy, cause)]


def find_strays(course: Course) -> list[Breach]:
    """Find files in the folder of no exercise."""
    known = {file for e in course.exercises for file in e.alternatives}
    return [
        Breach(
            LAW,
            relative(course, file),
            "It belongs to no exercise of its chapter.",
            "Put it into a folder named by the exercise's slug.",
        )
        for file in files_in(course, "alternatives")
        if file not in known
    ]
