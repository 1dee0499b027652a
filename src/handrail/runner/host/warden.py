"""The parent of a worker: when the worker ends, all that it started ends with it.

With a namespace of its own, a worker has two parents: the outer one, which the program
knows, and process 1 of the namespace, with which the kernel ends all the others.
Without one, the outer parent adopts what the worker leaves behind. Only Linux has
either; elsewhere the group of the worker is all there is.
"""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

STATUS = 4  # bytes
ENDED_BY_SIGNAL = 128  # a shell's way to say so


def guarded() -> None:
    """Go on in a child of this process, which stays behind as its warden."""
    if sys.platform != "linux":
        return
    from handrail.runner.host.namespaces import (  # noqa: PLC0415 (Linux alone has them)
        adopt_orphans,
        end_with_parent,
        leave_all,
    )

    is_alone = leave_all()
    adopt_orphans()
    statuses, told = os.pipe()
    child = os.fork()
    if child:
        os.close(told)
        watch_over(child, statuses)
    end_with_parent()
    if is_alone:
        become_first(told)
        end_with_parent()
    os.close(statuses)
    os.close(told)


def watch_over(child: int, statuses: int) -> NoReturn:
    """Wait for the child's end, or end it at SIGTERM; then end as the worker did."""
    signal.signal(signal.SIGTERM, lambda *_: os.kill(child, signal.SIGKILL))
    let_go()
    status = wait_for(child)
    inner = os.read(statuses, STATUS)
    end_children()
    end_as(int.from_bytes(inner, "big") if inner else status)


def become_first(told: int) -> None:
    """Go on in a child of process 1, which tells how that child ended."""
    child = os.fork()
    if child:
        let_go()
        os.write(told, wait_for(child).to_bytes(STATUS, "big"))
        os._exit(0)


def let_go() -> None:
    """Hold no pipe open, and leave the worker's last words to the worker."""
    signal.signal(signal.SIGABRT, signal.SIG_IGN)
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)


def wait_for(child: int) -> int:
    """Return the status of a child when it has ended; reap the others meanwhile."""
    while True:
        pid, status = os.wait()
        if pid == child:
            return status


def end_children() -> None:
    """Kill and reap every child, and those that it leaves to this process."""
    while has_children():
        found = list(children())
        for child in found:
            os.kill(child, signal.SIGKILL)
        for child in found:
            os.waitpid(child, 0)


def has_children() -> bool:
    """Tell whether there is a child that has not been waited for."""
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def children() -> Iterator[int]:
    """Give the children of this process that have not been waited for."""
    own = os.getpid()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_bytes().rpartition(b")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == own:
            yield int(folder.name)


def end_as(status: int) -> NoReturn:
    """End with an exit code, or of the signal, of which another process ended."""
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        # SIGKILL has no handler to take away.
        with contextlib.suppress(OSError):
            signal.signal(-code, signal.SIG_DFL)
        os.kill(os.getpid(), -code)
    os._exit(code if code >= 0 else ENDED_BY_SIGNAL - code)
