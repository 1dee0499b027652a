"""Processes that are started, and signals that are sent."""

import os

from handrail.runner.worker.audit.act import Act, Check, Event, always, shown
from handrail.runner.worker.audit.bounds import Bounds

SIGNAL = "The tests run in one process, and an application answers in its own."
WHY = (
    "There is no other process to be had: the tests and the application run in one. "
    "Start others by a command of their own."
)
STARTED = Act("started a process", WHY)


def starts(name_at: int) -> Check:
    """Return the check of an event that starts a process."""
    return lambda _, event: Act(f"started a process, {shown(event.args[name_at])}", WHY)


def signals(_: Bounds, event: Event) -> Act | None:
    """Check a signal: a process may end itself. By 0 it asks who is there."""
    pid, number = event.args
    is_allowed = pid == os.getpid() or number == 0
    return None if is_allowed else Act(f"sent a signal to process {pid}", SIGNAL)


CHECKS: dict[str, Check] = {
    "os.exec": starts(0),
    "os.fork": always("forked its process", WHY),
    "os.forkpty": always("forked its process", WHY),
    "os.kill": signals,
    "os.killpg": always("sent a signal to a group of processes", SIGNAL),
    "os.posix_spawn": starts(0),
    "os.spawn": starts(1),
    "os.startfile": starts(0),
    "os.system": starts(0),
    "subprocess.Popen": starts(0),
}
