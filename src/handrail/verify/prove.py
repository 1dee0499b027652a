"""Runs the checks of all laws, in parallel."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass

from handrail.course.libraries import application_libraries
from handrail.course.model import Course, Exercise
from handrail.course.stage import stage
from handrail.runner.host import forks
from handrail.runner.host.forkserver import Ahead
from handrail.verify import (
    law01_ownership,
    law02_stages,
    law03_blanks,
    law04_starts,
    law05_mistakes,
    law06_alternatives,
    law07_help,
    law08_guardrails,
    law09_layers,
    law10_prose,
    law11_mutants,
    law12_after,
)
from handrail.verify.check import Breach, Check, running_by

LAWS: tuple[Callable[[Course], list[Check]], ...] = (
    law01_ownership.checks,
    law02_stages.checks,
    law03_blanks.checks,
    law04_starts.checks,
    law05_mistakes.checks,
    law06_alternatives.checks,
    law07_help.checks,
    law08_guardrails.checks,
    law09_layers.checks,
    law10_prose.checks,
    law11_mutants.checks,
    law12_after.checks,
)


@dataclass(frozen=True)
class Proof:
    """One check that was made, and what it found."""

    check: Check
    breaches: list[Breach]


def all_checks(
    course: Course, laws: Iterable[int] = (), only: Sequence[Exercise] = ()
) -> list[Check]:
    """Return the checks of a course, or those of some laws, or about some exercises.

    Raises:
        LookupError: One of these laws has no checks.
    """
    wanted = set(laws)
    checks = [check for law in LAWS for check in law(course)]
    if only:
        slugs = {exercise.slug for exercise in only}
        checks = [check for check in checks if check.slug in slugs]
        checks += law02_stages.runs(course, only)
    known = {check.law for check in checks}
    if wanted - known:
        numbers = ", ".join(map(str, sorted(known)))
        raise LookupError(f"These are the laws that can be proved: {numbers}.")
    return [check for check in checks if not wanted or check.law in wanted]


@contextmanager
def on_forks(course: Course) -> Iterator[None]:
    """Let checks run their tests on forks while the block lasts, where there are any.

    A check takes a tenth of a second then, most of which were the start of Python.
    """
    if not forks.IS_POSSIBLE:
        yield
        return
    with closing(forks.Forks(ahead_of(course))) as forked, running_by(forked.run):
        yield


def ahead_of(course: Course) -> Ahead:
    """Return what is loaded and compiled once for all the checks of a course."""
    used = application_libraries(stage(course, course.whole))
    sources = course.solution.glob("app/**/*.py")
    tests = course.tests.resolve().glob("**/*.py")
    return Ahead(used, tuple(map(str, tests)), tuple(map(str, sources)))


def prove(checks: Iterable[Check]) -> Iterator[Proof]:
    """Make the checks, one a processor at a time, and yield each proof in order."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        yield from pool.map(lambda check: Proof(check, check.find()), checks)
