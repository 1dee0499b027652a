"""Workers in reserve do what a new one does, and know nothing of the learner's code."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handrail.runner import CancelledError, Job, Standby, run
from handrail.runner.host import standby
from handrail.runner.host.spawn import Worker, assign, begin, discard, spawn

Prepare = Callable[..., Job]
Lifeline = Callable[[], bytes]

LIBRARIES = ("flask", "no_such_library")

GOOD = "def test_good():\n    pass\n"

CALL = GOOD + "def test_call():\n    from app import go\n    go()\n"


@pytest.fixture
def prepare(workspace: Path, tests_root: Path, scratch: Path) -> Prepare:
    """A function that writes an application and its test, and returns the job."""

    def prepare(app: str, test: str = CALL, seconds: float = 20.0) -> Job:
        (workspace / "app").mkdir(exist_ok=True)
        (workspace / "app/__init__.py").write_text(app, "utf-8")
        file = tests_root / "test_it.py"
        file.write_text(test, "utf-8")
        return Job(workspace, tests_root, (file,), seconds)

    return prepare


@pytest.fixture
def spawned(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The libraries of each worker that was started; a job's own has none."""
    started: list[tuple[str, ...]] = []

    def noted(libraries: tuple[str, ...] = ()) -> Worker:
        started.append(tuple(libraries))
        return spawn(libraries)

    monkeypatch.setattr(standby, "spawn", noted)
    return started


@pytest.fixture
def reserve() -> Iterator[Standby]:
    reserve = Standby()
    yield reserve
    reserve.close()


def test_the_reserve_runs_what_was_saved_after_it_was_filled(
    prepare: Prepare, reserve: Standby, spawned: list[tuple[str, ...]]
) -> None:
    assert not reserve.run(prepare("def go(): raise ValueError\n")).passed
    reserve.fill(LIBRARIES)
    report = reserve.run(prepare("def go(): pass\n"))

    assert report.passed
    assert spawned == [(), LIBRARIES, LIBRARIES]


def test_each_worker_is_used_once(prepare: Prepare, reserve: Standby) -> None:
    job = prepare("import os\ndef go(): print(os.environ['HANDRAIL_RUN'])\n")
    reserve.run(job)
    reserve.fill(LIBRARIES)
    waiting = list(reserve.workers)
    marks = [reserve.run(job).output.strip() for _ in range(3)]

    reserve.close()

    assert marks[:2] == [worker.mark for worker in waiting]
    assert len(set(marks)) == 3
    assert all(worker.process.poll() is not None for worker in waiting)


def test_a_used_worker_is_discarded_after_its_verdict(
    prepare: Prepare, reserve: Standby, monkeypatch: pytest.MonkeyPatch
) -> None:
    discarded, may_end = [], threading.Event()

    def wait_and_discard(worker: Worker) -> None:
        may_end.wait(20)
        discarded.append(worker.process.poll())
        discard(worker)

    monkeypatch.setattr(standby, "discard", wait_and_discard)
    report = reserve.run(prepare("def go(): print('printed')\n"))
    before = list(discarded)
    may_end.set()
    reserve.close()

    assert report.passed
    assert report.output == "printed\n"
    assert before == []
    assert discarded == [None]


SILENCED = """\
import os
def go():
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
"""


def test_code_that_takes_its_output_away_gets_its_verdict(
    prepare: Prepare, reserve: Standby
) -> None:
    assert reserve.run(prepare(SILENCED)).passed


CONFTEST = """\
import importlib.util, os, sys
assert importlib.util.find_spec("app") is None
assert not os.path.exists("app")
print(*sorted({"flask", "pytest"} & set(sys.modules)))
"""


def test_what_the_tests_share_is_loaded_before_the_workspace_is_entered(
    prepare: Prepare, reserve: Standby, tests_root: Path
) -> None:
    (tests_root / "conftest.py").write_text(CONFTEST)
    job = prepare("def go(): pass\n")
    reserve.run(job)
    reserve.fill(LIBRARIES)
    report = reserve.run(job)

    assert report.passed
    assert report.output == "flask pytest\n"


HELD = "with open({!r}, 'w') as held:\n    held.write('loaded')\n"


def test_the_time_limit_does_not_run_while_a_worker_waits(
    prepare: Prepare, lifeline: Lifeline, workspace: Path, tests_root: Path
) -> None:
    job = prepare("def go(): pass\n")
    conftest = HELD.format(str(workspace / "lifeline"))
    (tests_root / "conftest.py").write_text(conftest)
    worker = spawn()
    assign(worker, job)
    assert lifeline() == b"loaded"
    traces = Path(worker.folder.name, "traces.txt")
    had_begun = not worker.inbox.empty() or traces.read_text("utf-8")
    begin(worker)
    first = worker.inbox.get(timeout=20)
    discard(worker)

    assert not had_begun
    assert type(first).__name__ == "Ready"


@pytest.mark.parametrize("is_assigned", [True, False])
def test_a_worker_leaves_when_who_started_it_has_gone(
    prepare: Prepare, is_assigned: bool
) -> None:
    worker = spawn(LIBRARIES)
    if is_assigned:
        assign(worker, prepare(""))
    worker.orders.close()
    code = worker.process.wait(20)
    discard(worker)

    assert code == 0


HOSTILE = {
    "syntax": "def go(:\n",
    "exit": "import os\ndef go():\n    os._exit(0)\n",
    "time": "def go():\n    while True:\n        pass\n",
    "output": "def go():\n    while True:\n        print('x' * 999)\n",
    "crash": "import os\ndef go():\n    os.abort()\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_worker_in_reserve_is_protected_as_any(
    prepare: Prepare, reserve: Standby, kind: str, spawned: list[tuple[str, ...]]
) -> None:
    reserve.job = prepare(HOSTILE[kind], seconds=1.0)
    reserve.fill(LIBRARIES)
    report, cold = reserve.run(reserve.job), run(reserve.job)

    assert cold.trouble is not None
    assert cold.trouble.kind == kind
    assert report.trouble is not None
    assert report.trouble.message == cold.trouble.message
    assert report.trouble.column == cold.trouble.column
    assert len(report.results) == len(cold.results)
    assert () not in spawned


def test_a_dead_worker_is_passed_over(prepare: Prepare, reserve: Standby) -> None:
    reserve.job = prepare("def go(): pass\n")
    reserve.fill(LIBRARIES)
    for worker in reserve.workers:
        worker.process.kill()
        worker.process.wait()

    assert reserve.run(reserve.job).passed


def test_a_worker_that_compiles_for_long_ends_and_is_passed_over(
    prepare: Prepare, reserve: Standby
) -> None:
    reserve.job = prepare("x = 1\n" * 800_000)
    reserve.fill(LIBRARIES)
    code = reserve.workers[0].process.wait(30)

    assert code == 1
    assert reserve.run(prepare("def go(): pass\n")).passed


def test_another_job_is_done_by_a_worker_that_has_none(
    prepare: Prepare, reserve: Standby, spawned: list[tuple[str, ...]]
) -> None:
    job = prepare("def go(): pass\n")
    reserve.job = job
    reserve.fill(LIBRARIES)
    other = Job(job.workspace, job.tests_root, job.tests, seconds=job.seconds + 1)

    assert reserve.run(other).passed
    assert () not in spawned
    assert not reserve.workers


def test_a_changed_conftest_is_loaded_anew(
    prepare: Prepare, reserve: Standby, tests_root: Path
) -> None:
    job = prepare("def go(): pass\n")
    reserve.run(job)
    reserve.fill(LIBRARIES)
    (tests_root / "conftest.py").write_text("print('changed')\n")

    assert reserve.run(job).output == "changed\n"


def test_a_conftest_that_needs_the_application_is_told(
    prepare: Prepare, reserve: Standby, tests_root: Path
) -> None:
    (tests_root / "conftest.py").write_text("import app\n")
    job = prepare("def go(): pass\n")
    reserve.run(job)
    reserve.fill(LIBRARIES)
    report = reserve.run(job)

    assert report.trouble is not None
    assert "could not be loaded" in report.trouble.message


def test_a_cancelled_job_takes_no_worker(prepare: Prepare, reserve: Standby) -> None:
    reserve.fill(LIBRARIES)
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(CancelledError):
        reserve.run(prepare(""), cancelled)

    assert len(reserve.workers) == standby.SIZE


def test_closing_ends_the_workers(reserve: Standby, scratch: Path) -> None:
    reserve.fill(LIBRARIES)
    processes = [worker.process for worker in reserve.workers]
    reserve.close()

    assert all(process.poll() is not None for process in processes)
    assert reserve.is_low


def test_where_no_process_can_be_started_the_next_run_tells(
    reserve: Standby, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> Worker:
        raise BlockingIOError

    monkeypatch.setattr(standby, "spawn", refuse)
    reserve.fill(LIBRARIES)

    assert not reserve.workers
