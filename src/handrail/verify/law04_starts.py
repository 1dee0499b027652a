"""Law 4: a chapter's start passes all that came before, and each step keeps it so."""

from functools import partial

from handrail.course.model import Chapter, Course
from handrail.course.stage import start
from handrail.verify.check import Breach, Check, first_trouble, run_tests

LAW = 4


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    return [
        Check(LAW, f"chapter {c.number} with {n} done", partial(find_red, course, c, n))
        for c in course.offered
        for n in range(len(c.exercises) + 1)
        if c.number > 1 or n
    ]


def find_red(course: Course, chapter: Chapter, count: int) -> list[Breach]:
    """Run the tests of the first `count` exercises of a chapter, the rest undone.

    With all of them undone, run those of the chapters before.
    """
    done = chapter.exercises[:count]
    files = start(course, chapter.number, [e.slug for e in done])
    before = [e for c in course.chapters_to(chapter.number - 1) for e in c.exercises]
    report = run_tests(course, files, done or before)
    if report.passed:
        return []
    when = f"once {done[-1].number} is done" if done else "at its start"
    cause = first_trouble(report)
    problem = f"Chapter {chapter.number} {when}: {cause}"
    remedy = (
        "An exercise may not need a later one: change their order, or how it starts."
    )
    file = f"chapters/{chapter.name}/chapter.toml"
    return [Breach(LAW, file, problem, remedy, cause)]
