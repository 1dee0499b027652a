"""Lets one program at a time change a workspace: a loop and a command beside it."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextlib.contextmanager
def locked(file: Path) -> Iterator[None]:
    """Wait for the lock of a file, and hold it until the block ends.

    It is the system's lock, so that it ends with the program that holds it. Where there
    can be none, as in a folder that is read-only or on some network drives, the block
    runs without one.
    """
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            wait_for(stack.enter_context(file.open("ab")))
        yield


def wait_for(stream: IO[bytes]) -> None:
    """Lock an open file, until it is closed.

    Raises:
        OSError: The system has no lock for it.
    """
    if sys.platform == "win32":
        msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(stream, fcntl.LOCK_EX)
