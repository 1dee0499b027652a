"""Tells whether the system's kernel holds in the code that is run.

Source: landlock(7): asked for its version, a kernel without Landlock answers with -1.
"""

import ctypes
import sys

CREATE_RULESET = 444  # alike on every processor
ASKS_FOR_VERSION = 1


def kernel_holds() -> bool:
    """Tell whether files out of a run's reach are so by the kernel's word."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None)
    version: int = libc.syscall(CREATE_RULESET, None, 0, ASKS_FOR_VERSION)
    return version > 0
