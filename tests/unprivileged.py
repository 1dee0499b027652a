"""A person whom modes bind: root, who may read all, gives that right up for a while."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

VERSION_3 = 0x20080522
READ_ALL = 1 << 1 | 1 << 2  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH


@contextmanager
def unprivileged() -> Iterator[None]:
    """Let modes bind this thread until the block ends."""
    if sys.platform == "win32" or os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("root may read all, and cannot give that up here")
    before = capabilities()
    set_capabilities([before[0] & ~READ_ALL, *before[1:]])
    try:
        yield
    finally:
        set_capabilities(before)


def capabilities() -> list[int]:
    """Return what this thread may do: effective, permitted, inheritable, twice."""
    words = (ctypes.c_uint32 * 6)()
    call("capget", words)
    return list(words)


def set_capabilities(values: list[int]) -> None:
    """Set what this thread may do."""
    call("capset", (ctypes.c_uint32 * 6)(*values))


def call(name: str, words: "ctypes.Array[ctypes.c_uint32]") -> None:
    """Call the system about this thread."""
    head = (ctypes.c_uint32 * 2)(VERSION_3, 0)
    if getattr(ctypes.CDLL(None, use_errno=True), name)(head, words):
        raise OSError(ctypes.get_errno(), name)
