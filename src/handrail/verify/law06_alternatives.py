"""Law 6: every other right answer passes, and no other exercise turns red on it.

Each is run by its own chapter's tests. By all others it is run together with others, on
the last stage that has its symbol as it is: an application has one answer to each
exercise, and passes its tests whatever they are. Only where it does not, they are run
one by one.
"""

from collections.abc import Iterator
from functools import partial
from itertools import zip_longest
from pathlib import Path

from handrail.course.model import Chapter, Course, Exercise
from handrail.course.stage import Files, code_of, read_code, stage, with_code
from handrail.runner import Report
from handrail.verify.check import (
    Breach,
    Check,
    files_in,
    first_trouble,
    relative,
    run_tests,
)

LAW = 6
REMEDY = "Loosen the test if the answer is right; else make a mistake of it."
Answer = tuple[Exercise, Path]


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
    together = [
        Check(
            LAW,
            f"alternatives {place} on stage {chapter.number}",
            partial(find_clash, course, chapter, answers),
        )
        for chapter in course.offered
        for place, answers in enumerate(selections(course, chapter), start=1)
    ]
    return [*each, *together, Check(LAW, "strays", partial(find_strays, course))]


def find_severity(course: Course, exercise: Exercise, file: Path) -> list[Breach]:
    """Run the tests of its chapter on an alternative.

    By its own it may not be taken for one that cheats, either.
    """
    name, chapter = relative(course, file), course.chapter(exercise.chapter_number)
    try:
        files = put(stage(course, chapter.number), (exercise, file))
    except (SyntaxError, LookupError, ValueError) as error:
        return [Breach(LAW, name, f"It cannot be put in place: {error}", REMEDY)]
    report = run_tests(course, files, chapter.exercises, controlled=[exercise])
    return [] if report.passed else [rejection(course, file, report)]


def selections(course: Course, chapter: Chapter) -> Iterator[list[Answer]]:
    """Yield alternatives to be tried together on a stage, so that each has its turn."""
    answers = (
        [(exercise, file) for file in exercise.alternatives]
        for exercise in course.exercises
        if last_stage(course, exercise) == chapter.number
    )
    for row in zip_longest(*answers):
        yield [answer for answer in row if answer]


def last_stage(course: Course, exercise: Exercise) -> int:
    """Return the number of the last stage whose symbol may be an exercise's own.

    Where a later chapter changes the symbol itself, learners merge that into their
    own code, so there is no one answer to run.
    """
    number, symbol = exercise.chapter_number, exercise.symbol
    own, last = stage(course, number), stage(course, course.last)
    return course.last if code_of(last, symbol) == code_of(own, symbol) else number


def find_clash(course: Course, chapter: Chapter, answers: list[Answer]) -> list[Breach]:
    """Run all tests so far on a stage with alternatives, and find who is to blame."""
    if run_all(course, chapter, answers).passed:
        return []
    found = []
    for answer in answers:
        report = run_all(course, chapter, [answer])
        if not report.passed:
            found.append(rejection(course, answer[1], report))
    if found:
        return found
    cause = first_trouble(run_all(course, chapter, answers))
    names = ", ".join(relative(course, file) for _, file in answers)
    problem = f"Stage {chapter.number} rejects together what it takes alone: {cause}"
    return [Breach(LAW, names, problem, REMEDY, cause)]


def run_all(course: Course, chapter: Chapter, answers: list[Answer]) -> Report:
    """Run all tests so far on a stage with alternatives, without those that do not fit.

    What does not fit is told of where it is looked at alone.
    """
    files = stage(course, chapter.number)
    for answer in answers:
        try:
            files = put(files, answer)
        except (SyntaxError, LookupError, ValueError):
            continue
    so_far = [e for c in course.chapters_to(chapter.number) for e in c.exercises]
    return run_tests(course, files, so_far)


def put(files: Files, answer: Answer) -> Files:
    """Return files with an alternative in the place of the solution's code.

    Raises:
        SyntaxError, LookupError, ValueError: It cannot take the symbol's place.
    """
    exercise, file = answer
    return with_code(files, exercise.symbol, read_code(file))


def rejection(course: Course, file: Path, report: Report) -> Breach:
    """Make the breach for an alternative that a test rejects."""
    cause = first_trouble(report)
    return Breach(
        LAW, relative(course, file), f"It is rejected: {cause}", REMEDY, cause
    )


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
