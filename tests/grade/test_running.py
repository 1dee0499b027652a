import os
from collections.abc import Callable
from pathlib import Path

import pytest

from handrail.grade.running import MOST_PATIENT, fairly, patience, processors
from handrail.runner.host.judge import NO_START
from handrail.runner.job import Job, Report, Trouble

Busy = Callable[[float], None]


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch) -> Busy:
    """A function that has each processor so much to do, as the system tells it."""

    def busy(times: float) -> None:
        load = times * processors()
        monkeypatch.setattr(os, "getloadavg", lambda: (load, 0, 0), raising=False)

    return busy


@pytest.mark.parametrize(
    ("times", "patient"), [(0.1, 1), (1, 1), (4, 4), (99, MOST_PATIENT)]
)
def test_a_busy_machine_gives_more_time(
    busy: Busy, times: float, patient: float
) -> None:
    busy(times)

    assert patience() == patient


def test_a_job_is_run_with_patience(busy: Busy, tmp_path: Path) -> None:
    busy(2)
    jobs = []

    def run(job: Job) -> Report:
        jobs.append(job)
        return Report((), None, "", 0)

    fairly(run)(Job(tmp_path, tmp_path, (), seconds=10))

    assert (jobs[0].seconds, jobs[0].limit) == (10, 20)


def test_a_run_that_could_not_be_started_is_nobodys_mark(tmp_path: Path) -> None:
    trouble = Trouble("crash", NO_START)
    run = fairly(lambda _: Report((), trouble, "no room", 0))

    with pytest.raises(RuntimeError, match="no room"):
        run(Job(tmp_path, tmp_path, ()))
