"""Runs the jobs of submissions: each apart, and with the time that the machine has."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace

from handrail.course.model import Course, Exercise
from handrail.runner import Job, Report
from handrail.runner import run as run_alone
from handrail.runner.host.forks import IS_POSSIBLE, Forks
from handrail.runner.host.judge import NO_START
from handrail.verdict.judge import Run
from handrail.verify.prove import ahead_of

MOST_PATIENT = 10.0  # times as long as on a machine with nothing else to do


@contextmanager
def running(course: Course, exercises: Sequence[Exercise]) -> Iterator[Run]:
    """Give what runs jobs, each in a process of its own that is held in."""
    if not IS_POSSIBLE:
        yield fairly(run_alone)
        return
    with closing(Forks(ahead_of(course, exercises))) as forks:
        yield fairly(forks.run)


def fairly(run: Run) -> Run:
    """Return what runs a job, and lays nothing of the machine's at the code's door."""

    def run_fairly(job: Job) -> Report:
        report = run(replace(job, patience=patience()))
        if report.trouble and report.trouble.message == NO_START:
            raise RuntimeError(f"{NO_START} {report.output}")
        return report

    return run_fairly


def patience() -> float:
    """Return how much longer a run takes than where nothing else is to be done."""
    if not hasattr(os, "getloadavg"):
        return 1.0
    return min(MOST_PATIENT, max(1.0, os.getloadavg()[0] / processors()))


def processors() -> int:
    """Return how many jobs are run at the same time if nobody says otherwise."""
    return os.cpu_count() or 1
