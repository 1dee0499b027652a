"""Forked workers do what new ones do, and leave as little behind."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from handrail.runner import Job, Report, run
from handrail.runner.events import Event, Ready
from handrail.runner.host import process
from handrail.runner.host.forks import IS_POSSIBLE, Forks
from handrail.runner.host.forkserver import Ahead
from handrail.runner.host.spawn import Worker, assign, discard
from handrail.runner.host.streams import Signal

pytestmark = pytest.mark.skipif(not IS_POSSIBLE, reason="only Linux has safe forks")

Prepare = Callable[..., Job]
Lifeline = Callable[[], bytes]

CALL = "def test_call():\n    from app import go\n    go()\n"


@contextmanager
def two_servers() -> Iterator[Forks]:
    """Give two servers, whatever the machine has."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "cpu_count", lambda: 2)
        forks = Forks(Ahead(("flask", "no_such_library")))
    with closing(forks):
        yield forks


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    """Servers for tests that leave them as they are."""
    with two_servers() as forks:
        yield forks


@pytest.fixture
def own_forks() -> Iterator[Forks]:
    """Servers that have not been started, for one test."""
    with two_servers() as forks:
        yield forks


@pytest.fixture
def prepare(workspace: Path, tests_root: Path, scratch: Path) -> Prepare:
    """A function that writes an application and its test, and returns the job."""

    def prepare(app: str, seconds: float = 20.0) -> Job:
        (workspace / "app").mkdir(exist_ok=True)
        (workspace / "app/__init__.py").write_text(app, "utf-8")
        file = tests_root / "test_it.py"
        file.write_text(CALL, "utf-8")
        return Job(workspace, tests_root, (file,), seconds)

    return prepare


def test_a_fork_gives_the_verdict_on_the_code_as_it_is(
    prepare: Prepare, forks: Forks
) -> None:
    bad = forks.run(prepare("def go(): raise ValueError('no')\n"))
    good = forks.run(prepare("def go(): print('yes')\n"))

    assert [r.error for r in bad.results] == ["ValueError"]
    assert good.passed
    assert good.output == "yes\n"


STATE = """\
import builtins, os, sys
def go():
    print(os.readlink("/proc/self"), hasattr(builtins, "seen"))
    print(os.environ.get("SEEN"), "HANDRAIL_RUN" in os.environ, sys.stdin.read() == "")
    builtins.seen = os.environ["SEEN"] = "yes"
"""


def test_no_fork_sees_another(prepare: Prepare, forks: Forks) -> None:
    job = prepare(STATE)
    lines = [forks.run(job).output.split() for _ in range(3)]

    assert len({line[0] for line in lines}) == 3
    assert {tuple(line[1:]) for line in lines} == {("False", "None", "True", "True")}


PLACE = """\
import os
def go():
    print(os.getpgrp() == 0, os.getpgrp() in {0, os.getppid()})
"""


def test_a_fork_has_a_warden_and_namespaces_as_any_worker(
    prepare: Prepare, forks: Forks
) -> None:
    job = prepare(PLACE)
    place = forks.run(job).output

    assert place.split()[1] == "True"
    assert place == run(job).output


HOSTILE = {
    "syntax": "def go(:\n",
    "exit": "import os\ndef go():\n    os._exit(3)\n",
    "time": "def go():\n    while True:\n        pass\n",
    "output": "def go():\n    while True:\n        print('x' * 999)\n",
    "crash": "import os\ndef go():\n    os.kill(os.getpid(), 9)\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_fork_is_protected_as_any_worker(
    prepare: Prepare, forks: Forks, kind: str
) -> None:
    job = prepare(HOSTILE[kind], seconds=1.0)
    report, cold = forks.run(job), run(job)

    assert cold.trouble is not None
    assert cold.trouble.kind == kind
    assert report.trouble is not None
    assert report.trouble.message == cold.trouble.message


BACKGROUND = """\
import ctypes, os, threading
def go():
    held = os.open("lifeline", os.O_WRONLY)
    os.write(held, b"held")
    if not ctypes.pythonapi.fork():  # which is not seen by the audit
        os.setsid()
        threading.Event().wait()
"""


def test_processes_left_behind_are_ended(
    prepare: Prepare, forks: Forks, lifeline: Lifeline
) -> None:
    assert forks.run(prepare(BACKGROUND)).passed
    assert lifeline().startswith(b"held")


@pytest.mark.usefixtures("piped")
def test_jobs_run_side_by_side(prepare: Prepare, forks: Forks, workspace: Path) -> None:
    """Each of two ends of a pipe opens only once the other one is opened.

    They are opened at import, which happens once: a test and its control both call.
    """
    os.mkfifo(workspace / "meeting")
    job = prepare("open('meeting', MODE).close()\ndef go(): pass\n")
    reports: list[Report] = []

    def meet(name: str, mode: str) -> None:
        copy = workspace.with_name(name)
        shutil.copytree(workspace / "app", copy / "app")
        (copy / "meeting").hardlink_to(workspace / "meeting")
        app = copy / "app/__init__.py"
        app.write_text(app.read_text("utf-8").replace("MODE", repr(mode)), "utf-8")
        reports.append(forks.run(replace(job, workspace=copy)))

    threads = [
        threading.Thread(target=meet, args=pair)
        for pair in [("reader", "r"), ("writer", "w")]
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [report.passed for report in reports] == [True, True]


def test_a_server_starts_with_its_first_job(own_forks: Forks, prepare: Prepare) -> None:
    assert [server.process for server in own_forks.servers] == [None, None]
    own_forks.run(prepare("def go(): pass\n"))

    assert [server.process is None for server in own_forks.servers] == [False, True]


def test_where_a_server_has_gone_a_new_process_does_the_job(
    prepare: Prepare, own_forks: Forks
) -> None:
    job = prepare("def go(): pass\n")
    for server in own_forks.servers:
        server.start()
        assert server.process is not None
        server.process.kill()
        server.process.wait()

    assert own_forks.run(job).passed


def test_a_worker_whose_server_was_killed_counts_as_killed(
    prepare: Prepare, own_forks: Forks, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive = process.receive

    def kill_the_server(
        worker: Worker, deadline: float, cancelled: threading.Event
    ) -> Event | Signal:
        message = receive(worker, deadline, cancelled)
        if isinstance(message, Ready):
            for server in filter(None, (s.process for s in own_forks.servers)):
                server.kill()
        return message

    monkeypatch.setattr(process, "receive", kill_the_server)
    report = own_forks.run(
        prepare("import os\ndef go():\n    os.kill(os.getpid(), 9)\n")
    )

    assert report.trouble is not None
    assert report.trouble.kind == "crash"
    assert "SIGKILL" in report.trouble.message


def test_a_fork_leaves_when_who_asked_for_it_has_gone(
    prepare: Prepare, own_forks: Forks
) -> None:
    worker = own_forks.servers[0].fork()
    assign(worker, prepare(""))
    worker.orders.close()
    code = worker.process.wait(20)
    discard(worker)

    assert code == 0


def test_closing_ends_the_servers(own_forks: Forks, prepare: Prepare) -> None:
    own_forks.run(prepare("def go(): pass\n"))
    process = own_forks.servers[0].process
    assert process is not None
    assert process.poll() is None
    own_forks.close()

    assert process.poll() is not None
