import os
from typing import Any

import pytest

from handrail.runner.worker.audit.act import Event
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.processes import CHECKS


@pytest.mark.parametrize(
    ("name", "args", "what"),
    [
        ("os.exec", ("sh", [], None), "started a process, `sh`"),
        ("os.fork", (), "forked its process"),
        ("os.forkpty", (), "forked its process"),
        ("os.kill", (1, 9), "sent a signal to process 1"),
        ("os.kill", (-1, 9), "sent a signal to process -1"),
        ("os.killpg", (0, 9), "sent a signal to a group of processes"),
        ("os.posix_spawn", ("sh", [], {}), "started a process, `sh`"),
        ("os.spawn", (0, b"sh", [], {}), "started a process, `sh`"),
        ("os.startfile", ("a.exe", ""), "started a process, `a.exe`"),
        ("os.system", (b"x" * 80,), f"started a process, `{'x' * 30}…{'x' * 30}`"),
        ("subprocess.Popen", ("sh", [], None, None), "started a process, `sh`"),
    ],
)
def test_processes_and_signals_are_refused(
    bounds: Bounds, name: str, args: tuple[Any, ...], what: str
) -> None:
    act = CHECKS[name](bounds, Event(args, None))

    assert act is not None
    assert act.what == what


def test_a_process_may_end_itself(bounds: Bounds) -> None:
    assert CHECKS["os.kill"](bounds, Event((os.getpid(), 9), None)) is None


def test_signal_0_is_none(bounds: Bounds) -> None:
    assert CHECKS["os.kill"](bounds, Event((1, 0), None)) is None
