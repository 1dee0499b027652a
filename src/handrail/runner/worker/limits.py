"""Limits on what the process of a run may use."""

import contextlib
import sys

from handrail.runner.memory import MEMORY

FILE = 64 * 1024**2  # bytes of the largest file


def limit_memory() -> None:
    """Let this process have `MEMORY` bytes, and `FILE` in each file; no core file."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 (there is none on Windows)

    for limit, value in [
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, FILE),
    ]:
        # macOS refuses some limits; a machine may have set lower ones.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (value, resource.getrlimit(limit)[1]))
