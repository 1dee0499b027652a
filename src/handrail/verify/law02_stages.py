"""Law 2: every stage boots, is clean under ruff and mypy, and passes its exercises."""

import subprocess
import sys
from collections.abc import Sequence
from functools import partial

from handrail.browser import browser
from handrail.course.model import Chapter, Course, Exercise
from handrail.course.stage import stage
from handrail.verify.check import (
    Breach,
    Check,
    first_trouble,
    laid_out,
    run_in_browser,
    run_tests,
)

LAW = 2
TYPES = "mypy on every stage"
MYPY = "mypy", "--no-error-summary"
RUFF = {
    "ruff check": ("ruff", "check", "--no-cache", "."),
    "ruff format": ("ruff", "format", "--no-cache", "--diff", "."),
}


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    found = [Check(LAW, TYPES, partial(find_untyped, course))]
    found += runs(course, course.exercises)
    for chapter in course.chapters:
        for tool, command in RUFF.items():
            find = partial(find_dirt, course, chapter, tool, command)
            found.append(Check(LAW, f"stage {chapter.number}, {tool}", find))
    return found


def runs(course: Course, exercises: Sequence[Exercise]) -> list[Check]:
    """Return the checks that run exercises on each stage that has them."""
    found = []
    for chapter in course.chapters:
        so_far = [e for e in exercises if e.chapter_number <= chapter.number]
        if so_far:
            find = partial(find_red, course, chapter, so_far)
            slugs = tuple(exercise.slug for exercise in so_far)
            found.append(Check(LAW, f"stage {chapter.number}", find, run=slugs))
    return found + runs_in_browser(course, exercises)


def runs_in_browser(course: Course, exercises: Sequence[Exercise]) -> list[Check]:
    """Return the checks that run the tests which need a browser, where there is one.

    Each exercise's are run at the stage at which learners have them before them.
    """
    if not browser():
        return []
    found = []
    for chapter in course.offered:
        own = [e for e in chapter.exercises if e in exercises and e.browser_tests]
        if own:
            about = f"stage {chapter.number}, in a browser"
            find = partial(find_red_in_browser, course, chapter, own)
            slugs = tuple(exercise.slug for exercise in own)
            found.append(Check(LAW, about, find, run=slugs))
    return found


def find_red_in_browser(
    course: Course, chapter: Chapter, exercises: Sequence[Exercise]
) -> list[Breach]:
    """Run those tests of a chapter's exercises that need a browser on its stage."""
    report = run_in_browser(course, stage(course, chapter.number), exercises)
    if report.passed:
        return []
    cause = first_trouble(report)
    problem = f"Stage {chapter.number} does not pass in a browser: {cause}"
    remedy = "Mend the solution, or the test."
    file = f"chapters/{chapter.name}/chapter.toml"
    return [Breach(LAW, file, problem, remedy, cause)]


def find_red(
    course: Course, chapter: Chapter, exercises: Sequence[Exercise]
) -> list[Breach]:
    """Run exercises against a stage.

    Nor may it be taken for one that cheats, where learners have it before them: by its
    own exercises, and at the end of the course by all.
    """
    controlled = exercises if chapter.number == course.last else chapter.exercises
    report = run_tests(course, stage(course, chapter.number), exercises, controlled)
    if report.passed:
        return []
    cause = first_trouble(report)
    problem = f"Stage {chapter.number} does not pass: {cause}"
    remedy = "Mend the solution, or the test, or what the chapter brings."
    file = f"chapters/{chapter.name}/chapter.toml"
    return [Breach(LAW, file, problem, remedy, cause)]


def find_untyped(course: Course) -> list[Breach]:
    """Run mypy on each stage, with one cache: most of what it reads are libraries.

    The last stage comes first: all others are parts of it. The cache is kept.
    """
    cache = course.root / ".mypy_cache/stages"
    command = *MYPY, "--cache-dir", str(cache)
    found = [
        find_dirt(course, chapter, "mypy", command)
        for chapter in reversed(course.chapters)
    ]
    return [breach for breaches in reversed(found) for breach in breaches]


def find_dirt(
    course: Course, chapter: Chapter, tool: str, command: Sequence[str]
) -> list[Breach]:
    """Run a tool on a stage, with the settings of the solution's pyproject.toml."""
    with laid_out(stage(course, chapter.number)) as folder:
        outcome = subprocess.run(
            [sys.executable, "-P", "-m", *command],
            cwd=folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    if outcome.returncode == 0:
        return []
    said = (outcome.stdout.strip() or outcome.stderr.strip()).replace(str(folder), "")
    cause = said[:600]
    problem = f"{tool} is not clean on stage {chapter.number}: {cause}"
    remedy = "Mend the solution, so that each of its stages is clean."
    file = f"chapters/{chapter.name}/chapter.toml"
    return [Breach(LAW, file, problem, remedy, cause)]
