"""The laws of the course: on forks, and with a `pytest` process for each check."""

import tempfile
import time

from benchmarks.loop_cold import cold_pytest
from benchmarks.loop_figures import Timing
from handrail.course.model import Course
from handrail.runner import Job, Report
from handrail.verify import law02_stages
from handrail.verify.check import running_by
from handrail.verify.prove import all_checks, on_forks, prove


def measure_verify(course: Course) -> tuple[Timing, Timing]:
    """Return how long `handrail verify` takes, and how long each check by itself."""
    return (
        Timing("the laws, by handrail verify", (timed_verify(course),)),
        Timing("the laws, a process for each check", (timed_alone(course),)),
    )


def timed_verify(course: Course) -> float:
    """Return the milliseconds for all checks as `handrail verify` makes them."""
    began = time.perf_counter()
    with on_forks(course):
        breaches = [b for proof in prove(all_checks(course)) for b in proof.breaches]
    if breaches:
        raise SystemExit(f"The course breaks its laws: {breaches[0]}")
    return (time.perf_counter() - began) * 1000


def timed_alone(course: Course) -> float:
    """Return the milliseconds for all checks, one after another, nothing shared."""
    checks = all_checks(course)
    began = time.perf_counter()
    with running_by(cold_run):
        for check in checks:
            if check.about != law02_stages.TYPES:
                check.find()
    for chapter in course.chapters:
        with tempfile.TemporaryDirectory() as cache:
            command = *law02_stages.MYPY, "--cache-dir", cache
            law02_stages.find_dirt(course, chapter, "mypy", command)
    return (time.perf_counter() - began) * 1000


def cold_run(job: Job) -> Report:
    """Run a job's tests in a process of their own; what it says is not looked at."""
    cold_pytest(job.workspace, job.tests)
    return Report((), None, "", 0.0)
