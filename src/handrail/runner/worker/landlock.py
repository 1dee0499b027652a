"""Landlock of Linux: a process gives up rights to files, ports and signals for good.

Source: landlock(7), and the kernel's `include/uapi/linux/landlock.h`. Each version of
the interface knows more rights; a kernel refuses those that it does not know.
"""

import ctypes
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # alike on every processor
VERSION = 1  # asks for the interface's version instead of a ruleset
PATH_BENEATH = 1
PR_SET_NO_NEW_PRIVS = 38

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = (1 << bit for bit in range(4))
TRUNCATE = 1 << 14
IN_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE
READING = READ_FILE | READ_DIR
FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}  # since which version, how many
NETWORK_VERSION, BOTH_PORTS = 4, 0b11
SCOPE_VERSION, BOTH_SCOPES = 6, 0b11


class Ruleset(ctypes.Structure):
    """`struct landlock_ruleset_attr`: what is forbidden but for its exceptions."""

    _fields_ = (
        ("files", ctypes.c_uint64),
        ("ports", ctypes.c_uint64),
        ("scopes", ctypes.c_uint64),
    )


class Beneath(ctypes.Structure):
    """`struct landlock_path_beneath_attr`: what is allowed below a path."""

    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("rights", ctypes.c_uint64), ("parent", ctypes.c_int32))


def confinement(
    writable: Iterable[Path], readable: Iterable[Path], listed: Iterable[Path] = ()
) -> Callable[[], bool]:
    """Return what confines the thread that calls it, and what that starts from then on.

    It can write below some paths, read below others and list folders below others,
    start no program, use no TCP port, and signal only what it has started itself.

    Returns:
        A function that tells whether the kernel does so. Without Landlock, nothing is
        changed.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    version = libc.syscall(CREATE_RULESET, None, 0, VERSION)
    if version < 1:
        return lambda: False
    rights = (1 << max(n for v, n in FILE_RIGHTS.items() if v <= version)) - 1
    ruleset = libc.syscall(CREATE_RULESET, *rules(version, rights), 0)
    for path in readable:
        allow(libc, ruleset, path, READING)
    for path in listed:
        allow(libc, ruleset, path, READ_DIR)
    for path in writable:
        allow(libc, ruleset, path, rights & ~EXECUTE)

    def confine() -> bool:
        libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        return bool(libc.syscall(RESTRICT_SELF, ruleset, 0) == 0)

    return confine


def rules(version: int, rights: int) -> tuple[object, int]:
    """Return a ruleset that a version knows, and its size."""
    ports = BOTH_PORTS if version >= NETWORK_VERSION else 0
    scopes = BOTH_SCOPES if version >= SCOPE_VERSION else 0
    known = 1 + (version >= NETWORK_VERSION) + (version >= SCOPE_VERSION)
    size = known * ctypes.sizeof(ctypes.c_uint64)
    return ctypes.byref(Ruleset(rights, ports, scopes)), size


def allow(libc: ctypes.CDLL, ruleset: int, path: Path, rights: int) -> None:
    """Allow rights below a path; one that is not there needs none."""
    try:
        descriptor = os.open(path, os.O_PATH)
    except OSError:
        return
    is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
    own = rights if is_folder else rights & IN_FILES
    beneath = ctypes.byref(Beneath(own, descriptor))
    libc.syscall(ADD_RULE, ruleset, PATH_BENEATH, beneath, 0)
    os.close(descriptor)
