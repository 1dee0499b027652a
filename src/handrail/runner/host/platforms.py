"""What differs between operating systems: starting and ending a process."""

import contextlib
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, Protocol

MARK = "HANDRAIL_RUN"
PROCESSES = Path("/proc")
PATIENCE = 1.0  # seconds


class Process(Protocol):
    """What the runner asks of a process: of `subprocess.Popen`, and of a fork."""

    pid: int

    def poll(self) -> int | None:
        """Return the exit code, or None while it runs."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end, and return the exit code."""

    def send_signal(self, number: int, /) -> None:
        """Send it a signal."""

    def kill(self) -> None:
        """Kill it."""


def group_options() -> dict[str, Any]:
    """Return the options of `Popen` that give a process a group of its own."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def ask_for_last_words(process: Process) -> None:
    """Make a worker write its traceback and die, where the system has a way."""
    if sys.platform != "win32":
        # The worker's warden, which is the process that is known, does not heed it.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGABRT)


def kill_all(process: Process, mark: str) -> None:
    """Kill a process, its group, and where it can be found what left that group.

    Args:
        mark: The value of the variable `MARK` in its environment.
    """
    if sys.platform == "win32":
        process.kill()  # its job has ended what it started
        return
    if left_to_warden(process):
        return
    # macOS answers EPERM for a group of which only zombies are left.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    while _kill_marked(f"{MARK}={mark}".encode()):
        pass


def left_to_warden(process: Process) -> bool:
    """Have a warden end all that it watches over, and itself; tell whether it did."""
    if sys.platform != "linux":
        return False
    try:
        process.send_signal(signal.SIGTERM)
        if isinstance(process, subprocess.Popen):
            await_end(process.pid, PATIENCE)
        process.wait(PATIENCE)
    except (ProcessLookupError, subprocess.TimeoutExpired):
        return False
    return True


def await_end(pid: int, seconds: float) -> None:
    """Wait for a child's end, or that long; `Popen.wait` looks but now and then."""
    if sys.platform != "linux":
        return
    with contextlib.suppress(OSError), os.fdopen(os.pidfd_open(pid), "rb") as ended:
        select.select([ended], [], [], seconds)


def _kill_marked(mark: bytes) -> bool:
    """Kill every living process with that variable, where the system shows it."""
    if sys.platform != "linux":
        return False
    killed = False
    for folder in PROCESSES.glob("[0-9]*"):
        # A zombie's environment is empty, another user's cannot be read.
        with contextlib.suppress(OSError):
            if mark in (folder / "environ").read_bytes().split(b"\0"):
                os.kill(int(folder.name), signal.SIGKILL)
                killed = True
    return killed


def fault_name(code: int) -> str | None:
    """Return what killed a process, or None if it left with an exit code."""
    if sys.platform == "win32":
        return f"fault 0x{code:X}" if code >= 0xC0000000 else None  # noqa: PLR2004
    try:
        return signal.Signals(-code).name if code < 0 else None
    except ValueError:
        return f"signal {-code}"
