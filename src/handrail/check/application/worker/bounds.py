"""What an application may not do while it is asked: the system says no, in its way.

The kernel of Linux holds in libraries of C too; elsewhere, and below an old kernel, the
audit events of Python are all that there is. Source: PEP 578, landlock(7).
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from handrail.runner.worker import landlock
from handrail.runner.worker.limits import limit_memory

NOTHING = Path(os.devnull)
NETWORK = frozenset(
    {
        "socket.bind",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.gethostbyaddr",
        "socket.gethostbyname",
        "socket.sendmsg",
        "socket.sendto",
    }
)
PROGRAMS = frozenset(
    {
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.kill",
        "os.killpg",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "os.system",
        "pty.spawn",
        "subprocess.Popen",
    }
)
# Events whose first argument is a path that is written to, or the first two are.
CHANGES = {
    "os.chmod": 1,
    "os.chown": 1,
    "os.link": 2,
    "os.mkdir": 1,
    "os.remove": 1,
    "os.rename": 2,
    "os.rmdir": 1,
    "os.symlink": 2,
    "os.truncate": 1,
    "os.utime": 1,
    "sqlite3.connect": 1,
}
IN_MEMORY = (":memory:", "")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
Hook = Callable[[str, "tuple[Any, ...]"], None]


def hold_in(scratch: Path) -> bool:
    """Keep this process from networks, programs, and files outside of a folder.

    Returns:
        Whether the kernel sees to it, for libraries of C too.
    """
    limit_memory()
    is_held = False
    if sys.platform == "linux":
        is_held = landlock.confinement([scratch, NOTHING], [Path(os.sep)])()
    sys.addaudithook(hook_for(os.path.realpath(scratch)))
    return is_held


def hook_for(scratch: str) -> Hook:
    """Return what refuses acts by an error that any code has to reckon with."""

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event in NETWORK:
            refuse(errno.ENETUNREACH, event)
        if event in PROGRAMS:
            refuse(errno.EACCES, event)
        if event == "open" and args[2] & WRITING:
            refuse_outside(scratch, args[0])
        for path in args[: CHANGES.get(event, 0)]:
            refuse_outside(scratch, path)

    return hook


def refuse(number: int, what: str) -> None:
    """Refuse an act as the system does.

    Raises:
        OSError: Always.
    """
    raise OSError(number, os.strerror(number), what)


def refuse_outside(scratch: str, path: Any) -> None:
    """Refuse to write to a path outside of a folder; a number is a file that is open.

    Raises:
        OSError: It is outside.
    """
    if isinstance(path, int):
        return
    text = os.fsdecode(path)
    real = os.path.realpath(text.partition("?")[0].replace("file:", "", 1))
    is_inside = real == scratch or real.startswith(scratch + os.sep)
    is_nowhere = text in IN_MEMORY or ":memory:" in text or real == os.devnull
    if not (is_inside or is_nowhere):
        refuse(errno.EACCES, text)
