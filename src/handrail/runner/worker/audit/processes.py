"""Processes that are started, and signals that are sent."""

import os

from handrail.runner.worker.audit.act import Act, Check, Event, always, shown
from handrail.runner.worker.audit.bounds import Bounds

WHY = "The tests run in one process, and an application answers in its own."


def starts(name_at: int) -> Check:
    """Return the check of an event that starts a process."""
    return lambda _, event: Act(f"started a process, {shown(event.args[name_at])}", WHY)


def signals(_: Bounds, event: Event) -> Act | None:
    """Check a signal: a process may end itself."""
    pid = event.args[0]
    return None if pid == os.getpid() else Act(f"sent a signal to process {pid}", WHY)


CHECKS: dict[str, Check] = {
    "os.exec": starts(0),
    "os.fork": always("forked its process", WHY),
    "os.forkpty": always("forked its process", WHY),
    "os.kill": signals,
    "os.killpg": always("sent a signal to a group of processes", WHY),
    "os.posix_spawn": starts(0),
    "os.spawn": starts(1),
    "os.startfile": starts(0),
    "os.system": starts(0),
    "subprocess.Popen": starts(0),
}
