"""Namespaces of Linux: processes, network and users of its own for each worker.

Source: namespaces(7), pid_namespaces(7), user_namespaces(7).
"""

import contextlib
import ctypes
import os
import signal
from pathlib import Path

CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = (
    0x08000000,
    0x10000000,
    0x20000000,
    0x40000000,
)
OWN = CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
OWN_PROCESS = Path("/proc/self")


def leave_all() -> bool:
    """Leave the namespaces of the machine; the next child is process 1 of new ones.

    Returns:
        Whether the system allows it. Containers and some distributions do not.
    """
    user, group = os.getuid(), os.getgid()
    if ctypes.CDLL(None).unshare(OWN) != 0:
        return False
    # Without a map, the user would be nobody; that is no reason not to run.
    with contextlib.suppress(OSError):
        (OWN_PROCESS / "setgroups").write_text("deny")
        (OWN_PROCESS / "uid_map").write_text(f"{user} {user} 1")
        (OWN_PROCESS / "gid_map").write_text(f"{group} {group} 1")
    return True


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)


def end_with_parent() -> None:
    """Have the kernel kill this process when its parent ends."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
