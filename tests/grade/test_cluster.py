import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import cloudpickle  # type: ignore[import-untyped]
import pytest
from distributed import Client, LocalCluster
from distributed.diagnostics.plugin import WorkerPlugin

from handrail.course.location import VARIABLE
from handrail.course.model import Course
from handrail.grade import cluster
from handrail.grade.cluster import ClusterError, fingerprint, grade_on
from handrail.grade.graded import Graded, Kept
from handrail.grade.grading import Grading, Opened, grade_all
from handrail.grade.running import running
from handrail.grade.submission import find_submissions
from handrail.runner import Job, Report
from handrail.verdict.judge import Run

HandIn = Callable[..., Path]
ALL = ("own-till", "total", "savings", "vouchers", "amounts", "receipt")
WORKER = "--no-nanny", "--no-dashboard", "--nthreads=1", "--death-timeout=60"


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """The address of a cluster that has no workers."""
    with LocalCluster(
        n_workers=0, processes=False, dashboard_address=":0", protocol="tcp://"
    ) as started:
        yield started.scheduler_address


@pytest.fixture
def workers(scheduler: str, course: Course, tmp_path: Path) -> Iterator[Client]:
    """A line to the cluster, which has two processes as its workers."""
    command = [sys.executable, "-m", "distributed.cli.dask_worker", scheduler, *WORKER]
    environment = {**os.environ, VARIABLE: str(course.root)}
    begun = [
        subprocess.Popen(
            [*command, f"--local-directory={tmp_path / name}"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for name in ("one", "other")
    ]
    with Client(scheduler, set_as_default=False) as client:
        client.wait_for_workers(len(begun))
        yield client
    for process in begun:
        process.kill()
        process.wait()


@pytest.fixture
def grading(course: Course, tmp_path: Path) -> Iterator[Grading]:
    """What the class is judged by."""
    with running(course, course.exercises) as run:
        yield Grading(course, course.exercises, Kept(tmp_path / "judged"), run)


class KilledOnce(WorkerPlugin):
    """Kills the first worker that has run something of a submission."""

    def __init__(self, note: Path) -> None:
        self.note = note

    def setup(self, worker: object) -> None:
        from handrail.grade import cluster  # noqa: PLC0415 (the worker's own)

        names = vars(cluster)
        judged = names["judged"]

        def judge(opened: Opened, *by: Any) -> Graded:
            *most, run = by
            graded: Graded = judged(opened, *most, self.dying(run, opened.name))
            return graded

        names["judged"] = judge

    def dying(self, run: Run, name: str) -> Run:
        def run_and_die(job: Job) -> Report:
            report = run(job)
            if not self.note.exists():
                self.note.write_text(name)
                os.kill(os.getpid(), signal.SIGKILL)
            return report

        return run_and_die


cloudpickle.register_pickle_by_value(sys.modules[__name__])


@pytest.mark.slow
def test_what_a_lost_worker_had_is_graded_again(
    workers: Client,
    scheduler: str,
    grading: Grading,
    hand_in: HandIn,
    tmp_path: Path,
) -> None:
    hand_in("ann", *ALL)
    hand_in("bob", "own-till", savings="with_floats")
    (tmp_path / "class/empty").mkdir()
    submissions = find_submissions([tmp_path / "class"])
    workers.register_plugin(KilledOnce(tmp_path / "lost"))
    there = sorted(grade_on(scheduler, grading, submissions), key=by_name)

    assert (tmp_path / "lost").read_text() in {"ann", "bob"}
    assert len(workers.nthreads()) == 1
    assert grading.kept.file("ann").is_file()
    fresh = Grading(
        grading.course, grading.exercises, Kept(tmp_path / "here"), grading.run
    )
    assert there == sorted(grade_all(fresh, submissions, jobs=1), key=by_name)
    assert list(grade_on(scheduler, grading, submissions)) == there


def by_name(graded: Graded) -> str:
    return graded.name


def test_a_cluster_that_does_not_answer_is_named(
    grading: Grading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.1)
    with pytest.raises(ClusterError, match="No cluster answers"):
        next(grade_on("127.0.0.1:9", grading, ()))


def test_a_cluster_without_workers_is_none(scheduler: str, grading: Grading) -> None:
    with pytest.raises(ClusterError, match="has no workers"):
        next(grade_on(scheduler, grading, ()))


def test_who_lacks_the_package_is_told_to_install_it(
    grading: Grading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "find_spec", lambda _: None)
    with pytest.raises(ClusterError, match="pip install distributed"):
        next(grade_on("127.0.0.1:9", grading, ()))


def test_another_course_is_found_out(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(course.root))
    before = fingerprint(course)
    slugs = ("total",)
    with pytest.raises(ClusterError, match="another course"):
        cluster.bench(slugs, "made of something else")
    (course.tests / "conftest.py").write_text("# new\n", "utf-8")

    assert fingerprint(course) != before
