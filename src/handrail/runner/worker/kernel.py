"""Has the kernel hold a process in."""

import sys
from pathlib import Path

from handrail.runner.worker import landlock
from handrail.runner.worker.audit.bounds import NOTHING, Bounds


def confine(bounds: Bounds) -> None:
    """Keep this process within its bounds for good, where the kernel knows how."""
    if sys.platform == "linux":
        writable = [Path(bounds.folder), NOTHING]
        landlock.confine(writable, bounds.readable(), bounds.listed())
