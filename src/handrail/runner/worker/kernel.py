"""Has the kernel hold a process in."""

import sys
from collections.abc import Callable
from pathlib import Path

from handrail.runner.worker import landlock
from handrail.runner.worker.audit.bounds import NOTHING, Bounds


def confinement(bounds: Bounds) -> Callable[[], object]:
    """Return what keeps a thread that calls it within bounds for good.

    Where the kernel does not know how, that does nothing.
    """
    if sys.platform != "linux":
        return lambda: None
    writable = [Path(bounds.folder), NOTHING]
    return landlock.confinement(writable, bounds.readable(), bounds.listed())
