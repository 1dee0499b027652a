"""Law 11: small mutants of a symbol are killed by its own tests, or listed.

Some are made from the symbol; wrong answers that no small edit makes are kept in
`mutants/` beside `chapter.toml`. What may survive stands in `survivors.toml`: a table
for each exercise, from the mutant's name to the reason why no test should mind it.
"""

import tomllib
from functools import partial
from pathlib import Path

from handrail.course.leftovers import leftovers
from handrail.course.model import Chapter, Course, CourseError, Exercise
from handrail.course.stage import Files, code_of, read_code, stage, with_code
from handrail.verify.check import (
    Breach,
    Check,
    files_in,
    relative,
    run_each,
)
from handrail.verify.mutants.making import Mutant, mutants_of

LAW = 11
SURVIVORS = "survivors.toml"
KEPT = "mutants"
Survivors = dict[str, dict[str, str]]


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    each = [
        Check(LAW, f"mutants of {e.slug}", partial(find_survivors, course, e), e.slug)
        for e in course.exercises
    ]
    gone = [
        Check(
            LAW, f"what is gone after {e.slug}", partial(find_unsaid, course, e), e.slug
        )
        for e in course.exercises
    ]
    lists = Check(LAW, "lists of survivors", partial(find_strays, course))
    return [
        *each,
        *gone,
        lists,
        Check(LAW, "stray mutants", partial(stray_files, course)),
    ]


def find_survivors(course: Course, exercise: Exercise) -> list[Breach]:
    """Run an exercise's tests on each mutant of it, and hold the list against that.

    Where some of them cannot be run, what they would kill survives, and shows nothing.
    """
    if exercise.unrun:
        return []
    files = stage(course, exercise.chapter_number)
    code = code_of(files, exercise.symbol)
    mutants = [
        *mutants_of(exercise.symbol, code),
        *with_leftovers(exercise, code),
        *kept_mutants(course, exercise),
    ]
    listed = survivors(course.chapter(exercise.chapter_number)).get(exercise.slug, {})
    is_right, *alive = try_all(course, exercise, files, mutants)
    if not is_right:
        problem = f"{exercise.label}: its tests do not pass on the solution alone."
        remedy = "Law 2 says why, or a test needs another one to run before it."
        return [Breach(LAW, relative(course, exercise.tests[0]), problem, remedy)]
    survived = {m.name for m, lives in zip(mutants, alive, strict=True) if lives}
    return [
        *(unlisted(course, exercise, name) for name in sorted(survived - set(listed))),
        *(
            outdated(course, exercise, name, is_made=name in {m.name for m in mutants})
            for name in listed
            if name not in survived
        ),
    ]


def with_leftovers(exercise: Exercise, code: str) -> list[Mutant]:
    """Return the solution beside each thing of the start that has to go."""
    return [
        Mutant(f"`{name}` of the start left in place", f"{left}\n\n{code}")
        for name, left in leftovers(exercise).items()
    ]


def kept_mutants(course: Course, exercise: Exercise) -> list[Mutant]:
    """Return the mutants that are kept in files."""
    files = kept_files(course, exercise)
    return [
        Mutant(f"{KEPT}/{exercise.slug}/{file.name}", read_code(file)) for file in files
    ]


def kept_files(course: Course, exercise: Exercise) -> list[Path]:
    """Return the files with mutants that no small edit makes."""
    folder = course.chapter(exercise.chapter_number).folder / KEPT
    return sorted((folder / exercise.slug).glob("*"))


def try_all(
    course: Course, exercise: Exercise, files: Files, mutants: list[Mutant]
) -> list[bool]:
    """Tell of the solution, then of each mutant, whether the tests pass."""
    symbol = exercise.symbol
    changed = [with_code(files, symbol, mutant.code) for mutant in mutants]
    reports = run_each(course, [files, *changed], exercise, is_short=True)
    return [report.passed for report in reports]


def survivors(chapter: Chapter) -> Survivors:
    """Return the survivors that a chapter lists, by exercise, with their reasons.

    Raises:
        CourseError: The list is no TOML.
    """
    file = chapter.folder / SURVIVORS
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise CourseError(f"{file}: is not TOML in UTF-8: {error}") from error


def unlisted(course: Course, exercise: Exercise, name: str) -> Breach:
    """Make the breach for a mutant that no test kills."""
    file = relative(course, exercise.tests[0])
    problem = f"{exercise.label}: all tests pass on a mutant, {name}."
    remedy = f"Sharpen a test, or list it in the chapter's {SURVIVORS} with a reason."
    return Breach(LAW, file, problem, remedy)


def outdated(course: Course, exercise: Exercise, name: str, *, is_made: bool) -> Breach:
    """Make the breach for a listed mutant that is killed, or not made any more."""
    chapter = course.chapter(exercise.chapter_number)
    state = "is killed by a test" if is_made else "is no mutant of it"
    problem = f"{exercise.label}: {name} {state}."
    file = relative(course, chapter.folder / SURVIVORS)
    return Breach(LAW, file, problem, "Take it off the list.")


def find_strays(course: Course) -> list[Breach]:
    """Find entries of no exercise, and those without a reason."""
    breaches = []
    for chapter in course.offered:
        file = relative(course, chapter.folder / SURVIVORS)
        slugs = [exercise.slug for exercise in chapter.exercises]
        for slug, reasons in survivors(chapter).items():
            if slug not in slugs:
                problem = f"The chapter has no exercise {slug}."
                remedy = f"It has {', '.join(slugs)}."
                breaches.append(Breach(LAW, file, problem, remedy))
            for name, reason in reasons.items():
                if not reason.strip():
                    problem = f"{slug}: {name} has no reason."
                    remedy = "Say why no test should mind it."
                    breaches.append(Breach(LAW, file, problem, remedy))
    return breaches


def stray_files(course: Course) -> list[Breach]:
    """Find kept mutants of no exercise."""
    problem = "It belongs to no exercise of its chapter."
    remedy = "Put it into a folder named by the exercise's slug."
    known = {file for e in course.exercises for file in kept_files(course, e)}
    return [
        Breach(LAW, relative(course, file), problem, remedy)
        for file in files_in(course, KEPT)
        if file not in known
    ]


def find_unsaid(course: Course, exercise: Exercise) -> list[Breach]:
    """Hold `gone` against what the start defines beside its symbol."""
    left = set(leftovers(exercise))
    if left == {*exercise.gone}:
        return []
    chapter = course.chapter(exercise.chapter_number)
    problem = (
        f"{exercise.label}: gone names {sorted(exercise.gone)}, and the start defines "
        f"{sorted(left)} beside the symbol."
    )
    remedy = "Name in gone what has to be left nowhere, and no more."
    file = relative(course, chapter.folder / "chapter.toml")
    return [Breach(LAW, file, problem, remedy)]
