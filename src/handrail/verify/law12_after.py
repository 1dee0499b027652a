"""Law 12: an exercise can be solved with only what its `after` names done before it."""

from functools import partial

from handrail.course.model import Course, Exercise
from handrail.course.stage import start
from handrail.runner import Report
from handrail.verify.check import Breach, Check, first_trouble, run_tests

LAW = 12


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    alone = [
        Check(LAW, f"{e.slug} alone", partial(find_needs, course, e), e.slug)
        for e in course.exercises
    ]
    without = [
        Check(
            LAW,
            f"{e.slug} without {slug}",
            partial(find_excess, course, e, slug),
            e.slug,
        )
        for e in course.exercises
        for slug in e.after
    ]
    return [*alone, *without]


def find_needs(course: Course, exercise: Exercise) -> list[Breach]:
    """Run an exercise's tests with all others at their start but for its `after`."""
    report = run_after(course, exercise, exercise.after)
    if report.passed:
        return []
    cause = first_trouble(report)
    problem = f"{exercise.label} cannot be solved alone: {cause}"
    remedy = "Name in `after` what has to be done first, or let the test do without."
    return [breach(course, exercise, problem, remedy, cause)]


def find_excess(course: Course, exercise: Exercise, slug: str) -> list[Breach]:
    """Run an exercise's tests without one of those that its `after` names."""
    others = tuple(other for other in exercise.after if other != slug)
    if exercise.unrun or not run_after(course, exercise, others).passed:
        return []
    problem = f"{exercise.label} can be solved without {slug}, which its `after` names."
    remedy = "Take it off: nobody has to do it first."
    return [breach(course, exercise, problem, remedy)]


def run_after(course: Course, exercise: Exercise, after: tuple[str, ...]) -> Report:
    """Run an exercise's tests where it is solved, and of its chapter `after` alone."""
    files = start(course, exercise.chapter_number, [exercise.slug, *after])
    return run_tests(course, files, [exercise])


def breach(
    course: Course, exercise: Exercise, problem: str, remedy: str, cause: str = ""
) -> Breach:
    """Make a breach about an exercise's table."""
    chapter = course.chapter(exercise.chapter_number)
    file = f"chapters/{chapter.name}/chapter.toml"
    return Breach(LAW, file, problem, remedy, cause)
