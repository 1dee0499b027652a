"""Law 6: every other right answer passes, and no other exercise turns red on it.

Each is run by its own tests, in a browser too, where there is one. By all others it is
run together with others, on the stage of its chapter and on the last one that has its
symbol as it is: an application has one answer to each exercise, and passes its tests
whatever they are. Only where it does not, they are run one by one, by the exercises
that turned red.
"""

from collections.abc import Iterable, Sequence
from functools import cache, partial
from itertools import cycle, zip_longest
from pathlib import Path

from handrail.browser import browser
from handrail.course.model import Chapter, Course, Exercise
from handrail.course.stage import Files, code_of, read_code, stage, with_code
from handrail.runner import Report
from handrail.verify.check import (
    Breach,
    Check,
    files_in,
    first_trouble,
    red_files,
    relative,
    run_each,
    run_in_browser,
    run_tests,
)

LAW = 6
REMEDY = "Loosen the test if the answer is right; else make a mistake of it."
Answer = tuple[Exercise, Path]


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    each = [
        Check(
            LAW, f"alternatives of {e.slug}", partial(find_severity, course, e), e.slug
        )
        for e in course.exercises
    ]
    strays = Check(LAW, "strays", partial(find_strays, course))
    return [*each, *together(course, course.exercises), strays]


def together(course: Course, exercises: Sequence[Exercise]) -> list[Check]:
    """Return the checks that run alternatives to some exercises together."""
    places = [(e, last_stage(course, e)) for e in exercises]
    found = []
    for chapter in course.offered:
        number, own = chapter.number, chapter.exercises
        so_far = [e for e in exercises if e.chapter_number <= number]
        here = [e for e, last in places if e in own and last != number]
        found += on_stage(course, chapter, here, own)
        here = [e for e, last in places if last == number]
        found += on_stage(course, chapter, here, so_far)
    return found


def on_stage(
    course: Course,
    chapter: Chapter,
    exercises: Sequence[Exercise],
    tested: Sequence[Exercise],
) -> list[Check]:
    """Return the checks that run alternatives on a stage, so that each has its turn.

    Args:
        tested: By whose tests.
    """
    run = tuple(exercise.slug for exercise in (*exercises, *tested))
    answers = ([(e, file) for file in e.alternatives] for e in exercises)
    return [
        Check(
            LAW,
            f"alternatives {place} on stage {chapter.number}",
            partial(find_clash, course, chapter, list(filter(None, row)), tested),
            run=run,
        )
        for place, row in enumerate(zip_longest(*answers), start=1)
    ]


def last_stage(course: Course, exercise: Exercise) -> int:
    """Return the number of the last stage whose symbol may be an exercise's own.

    Where a later chapter changes the symbol itself, learners merge that into their
    own code, so there is no one answer to run.
    """
    number, symbol = exercise.chapter_number, exercise.symbol
    own, last = (stage_of(course, each) for each in (number, course.last))
    return course.last if code_of(last, symbol) == code_of(own, symbol) else number


@cache
def stage_of(course: Course, number: int) -> Files:
    """Return a stage: it is asked for with each exercise."""
    return stage(course, number)


def find_severity(course: Course, exercise: Exercise) -> list[Breach]:
    """Run an exercise's tests on its alternatives.

    By these none may be taken for one that cheats, either.
    """
    files = stage(course, exercise.chapter_number)
    fitting, applications, found = [], [], []
    for file in exercise.alternatives:
        try:
            applications.append(put(files, (exercise, file)))
            fitting.append(file)
        except (SyntaxError, LookupError, ValueError) as error:
            problem = f"It cannot be put in place: {error}"
            found.append(Breach(LAW, relative(course, file), problem, REMEDY))
    reports = run_each(course, applications, exercise, [exercise])
    if exercise.browser_tests and browser():
        reports += [run_in_browser(course, each, [exercise]) for each in applications]
    for file, report in zip(cycle(fitting), reports, strict=False):
        found += [] if report.passed else [rejection(course, file, report)]
    return found


def find_clash(
    course: Course,
    chapter: Chapter,
    answers: Sequence[Answer],
    tested: Sequence[Exercise],
) -> list[Breach]:
    """Run tests on a stage with alternatives, and find who is to blame."""
    together = run_all(course, chapter, answers, tested)
    if together.passed:
        return []
    red, found = red_files(together, tested), []
    upset = [e for e in tested if red & {test.name for test in e.all_tests}]
    for answer in answers:
        report = run_all(course, chapter, [answer], upset)
        if not report.passed:
            found.append(rejection(course, answer[1], report))
    if found:
        return found
    cause = first_trouble(together)
    names = ", ".join(relative(course, file) for _, file in answers)
    problem = f"Stage {chapter.number} rejects together what it takes alone: {cause}"
    return [Breach(LAW, names, problem, REMEDY, cause)]


def run_all(
    course: Course,
    chapter: Chapter,
    answers: Sequence[Answer],
    tested: Iterable[Exercise],
) -> Report:
    """Run tests on a stage with alternatives, without those that do not fit.

    What does not fit is told of where it is looked at alone.
    """
    files = stage(course, chapter.number)
    for answer in answers:
        try:
            files = put(files, answer)
        except (SyntaxError, LookupError, ValueError):
            continue
    return run_tests(course, files, tested)


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
