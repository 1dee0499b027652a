"""Runs the checks of all laws, in parallel."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from handrail.course.libraries import application_libraries
from handrail.course.model import Course, Exercise
from handrail.course.stage import stage
from handrail.runner.host import forks
from handrail.runner.host.forkserver import Ahead
from handrail.server import database_server
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
    law13_questions,
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
    law13_questions.checks,
)
# SQLAlchemy loads them with the first engine.
DIALECTS = ("sqlalchemy.dialects.sqlite",)
DRIVER = ("psycopg", "sqlalchemy.dialects.postgresql.psycopg")
MEMORY = Path("/dev/shm")  # noqa: S108 (a folder of its own is made in it)
ROOM = 1024**3  # bytes


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
        checks += law06_alternatives.together(course, only)
    known = {check.law for check in checks}
    if wanted - known:
        numbers = ", ".join(map(str, sorted(known)))
        raise LookupError(f"These are the laws that can be proved: {numbers}.")
    return [check for check in checks if not wanted or check.law in wanted]


@contextmanager
def on_forks(course: Course, only: Sequence[Exercise] = ()) -> Iterator[None]:
    """Let checks run their tests on forks while the block lasts, where there are any.

    A check takes a tenth of a second then, most of which were the start of Python.

    Args:
        only: The exercises that the checks are about; none for all.
    """
    if not forks.IS_POSSIBLE:
        yield
        return
    ahead = ahead_of(course, only)
    with (
        files_in_memory(),
        closing(forks.Forks(ahead)) as forked,
        running_by(forked.run, forked.try_out),
    ):
        yield


@contextmanager
def files_in_memory() -> Iterator[None]:
    """Keep temporary files in memory while the block lasts, where there is room."""
    if not MEMORY.is_dir() or shutil.disk_usage(MEMORY).free < ROOM:
        yield
        return
    usual = tempfile.gettempdir()
    with tempfile.TemporaryDirectory(prefix="handrail-", dir=MEMORY) as folder:
        os.environ["TMPDIR"] = tempfile.tempdir = folder
        try:
            yield
        finally:
            os.environ["TMPDIR"] = tempfile.tempdir = usual


def ahead_of(course: Course, only: Sequence[Exercise]) -> Ahead:
    """Return what is loaded and compiled once for all the checks of exercises."""
    used = application_libraries(stage(course, course.whole)) + DIALECTS
    used += DRIVER if database_server() else ()
    sources = course.solution.glob("app/**/*.py")
    tests = {test for e in only or course.exercises for test in e.all_tests}
    kept = {file.resolve() for file in (*course.tests.glob("**/conftest.py"), *tests)}
    return Ahead(used, tuple(map(str, sorted(kept))), tuple(map(str, sources)))


def prove(checks: Iterable[Check]) -> Iterator[Proof]:
    """Make the checks, one a processor at a time, and yield each proof in order."""
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        yield from pool.map(lambda check: Proof(check, check.find()), checks)
