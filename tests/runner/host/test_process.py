"""Code that blocks, floods or leaves something behind is stopped."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from handrail.runner import CancelledError, Frame, Job, Report, run
from handrail.runner.events import Event, Ready, Started
from handrail.runner.host import platforms, process
from handrail.runner.host.spawn import Worker
from handrail.runner.host.streams import Signal

Check = Callable[..., Report]

Lifeline = Callable[[], bytes]

GOOD = "def test_good():\n    pass\n"

CALL = GOOD + "def test_call():\n    from app import go\n    go()\n"


def test_a_good_run_passes(check: Check) -> None:
    report = check("def go():\n    print('héllo ♥')\n", CALL)

    assert report.passed
    assert report.trouble is None
    assert [r.outcome for r in report.results] == ["passed", "passed"]
    assert report.output == "héllo ♥\n"


def test_one_failure_is_no_pass(check: Check) -> None:
    report = check("def go():\n    assert False\n", CALL)

    assert not report.passed
    assert report.trouble is None


def test_no_tests_are_no_pass(check: Check) -> None:
    report = check("", "x = 1\n")

    assert not report.passed
    assert report.trouble is not None
    assert "no test" in report.trouble.message


def test_a_missing_workspace_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        run(Job(tmp_path / "gone", tmp_path, ()))


def test_a_syntax_error_stops_before_the_tests(check: Check) -> None:
    report = check("def go(:\n", CALL)

    assert report.results == ()
    assert report.trouble is not None
    assert report.trouble.kind == "syntax"
    assert report.trouble.frame == Frame("app/__init__.py", 1, "<module>", "def go(:")
    assert report.trouble.column == 8


def test_a_bom_and_windows_line_ends_are_fine(check: Check) -> None:
    assert check("\ufeffdef go():\r\n    return 'ä'\r\n", CALL).passed


def test_a_broken_conftest_is_told(check: Check, tests_root: Path) -> None:
    (tests_root / "conftest.py").write_text("import no_such_module\n")
    report = check("", GOOD)

    assert report.trouble is not None
    assert report.trouble.kind == "crash"
    assert "could not be loaded" in report.trouble.message
    assert "no_such_module" in report.output


@pytest.mark.parametrize(
    ("app", "line"),
    [
        ("def go():\n    while True:\n        pass\n", {2, 3}),
        ("def go():\n    sum(range(10**12))\n", {2}),
        (
            "import threading\nlock = threading.Lock()\n"
            "def go():\n    lock.acquire()\n    lock.acquire()\n",
            {5},
        ),
    ],
    ids=["loop", "loop in C", "deadlock"],
)
def test_what_does_not_end_is_stopped_and_placed(
    check: Check, app: str, line: set[int]
) -> None:
    report = check(app, CALL, seconds=1.0)

    assert not report.passed
    assert [r.name for r in report.results] == ["test_good"]
    assert report.trouble is not None
    assert report.trouble.kind == "time"
    assert "while `test_call` ran" in report.trouble.message
    assert report.trouble.frame is not None
    assert report.trouble.frame.function == "go"
    assert report.trouble.frame.line in line


def test_who_switches_the_limit_off_is_stopped_too(check: Check) -> None:
    app = (
        "import faulthandler, threading\n"
        "def go():\n"
        "    faulthandler.cancel_dump_traceback_later()\n"
        "    threading.Event().wait()\n"
    )
    report = check(app, CALL, seconds=0.5)

    assert report.trouble is not None
    assert report.trouble.kind == "time"
    if os.name == "posix":
        assert report.trouble.frame == Frame(
            "app/__init__.py", 4, "go", "threading.Event().wait()"
        )


@pytest.mark.parametrize(
    "statement",
    ["while True:\n        print('x' * 99)", "os.write(1, b'x' * 50_000_000)"],
)
def test_endless_output_is_cut_off(check: Check, statement: str) -> None:
    report = check(f"import os\ndef go():\n    {statement}\n", CALL)

    assert not report.passed
    assert report.trouble is not None
    assert report.trouble.kind == "output"
    assert "10 MB" in report.trouble.message
    assert len(report.output) < 21_000
    assert "more bytes" in report.output
    if os.name == "posix":
        assert report.trouble.frame is not None
        assert report.trouble.frame.function == "go"


BACKGROUND = """\
import ctypes, os, threading
def go():
    held = os.open("lifeline", os.O_WRONLY)
    os.write(held, b"held")
    if not ctypes.pythonapi.fork():  # which is not seen by the audit
        os.setsid()
        threading.Event().wait()
"""


def test_processes_left_behind_are_ended(check: Check, lifeline: Lifeline) -> None:
    report = check(BACKGROUND, CALL.replace("go()", "go()\n    raise ValueError"))

    assert report.results[-1].error == "ValueError"
    assert lifeline() == b"held"


def test_a_group_is_ended_where_no_environment_can_be_read(
    check: Check, lifeline: Lifeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platforms, "left_to_warden", lambda _: False)
    monkeypatch.setattr(platforms, "PROCESSES", tmp_path / "none")
    grouped = [line for line in BACKGROUND.splitlines() if "setsid" not in line]

    assert check("\n".join(grouped), CALL).passed
    assert lifeline().startswith(b"held")


THREAD = """\
import os, threading
def go():
    held = os.open("lifeline", os.O_WRONLY)
    os.write(held, b"held")
    threading.Thread(target=threading.Event().wait).start()
"""


def test_a_thread_left_behind_is_ended(check: Check, lifeline: Lifeline) -> None:
    assert check(THREAD, CALL).passed
    assert lifeline().startswith(b"held")


def test_a_cancelled_run_ends_and_leaves_nothing_behind(
    check: Check, workspace: Path, lifeline: Lifeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive = process.receive

    def cancel_in_the_test(
        worker: Worker, deadline: float, cancelled: threading.Event
    ) -> Event | Signal:
        message = receive(worker, deadline, cancelled)
        if message == Started("test_call"):
            with (workspace / "lifeline").open("rb"):  # waits for somebody to write
                cancelled.set()
        return message

    monkeypatch.setattr(process, "receive", cancel_in_the_test)
    with pytest.raises(CancelledError):
        check(
            THREAD + "    threading.Event().wait()\n",
            CALL,
            cancelled=threading.Event(),
        )

    assert b"held".startswith(lifeline())


def test_ctrl_c_leaves_nothing_behind(
    check: Check, workspace: Path, lifeline: Lifeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Event | Signal] = []
    receive = process.receive

    def interrupted(
        worker: Worker, deadline: float, cancelled: threading.Event
    ) -> Event | Signal:
        if Started("test_call") in heard:
            with (workspace / "lifeline").open("rb"):  # waits for somebody to write
                raise KeyboardInterrupt
        heard.append(receive(worker, deadline, cancelled))
        return heard[-1]

    monkeypatch.setattr(process, "receive", interrupted)
    with pytest.raises(KeyboardInterrupt):
        check(THREAD + "    threading.Event().wait()\n", CALL)

    assert heard[0] == Ready()
    assert b"held".startswith(lifeline())
