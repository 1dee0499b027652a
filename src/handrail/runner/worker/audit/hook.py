"""Looks on while the code runs, and stops it at the first act that is not allowed."""

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import get_ident
from types import FrameType
from typing import Any

from handrail.runner.events import Refused
from handrail.runner.job import Frame
from handrail.runner.sources import own_frame
from handrail.runner.worker.audit import files, folder, insides, network, processes
from handrail.runner.worker.audit.act import Event, stack
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.callers import does_without

CHECKS = (
    files.CHECKS | folder.CHECKS | insides.CHECKS | network.CHECKS | processes.CHECKS
)
_exit = os._exit


def look_on(bounds: Bounds, refuse: Callable[[Refused], object]) -> None:
    """Look on for as long as this process lives: nothing takes a hook away.

    What a library tries and can do without fails for it, with a PermissionError.

    Args:
        refuse: Told what was done; then the process ends.
    """
    # Others may stand in the place of all that is looked up while the code runs.
    find_check, frame_of, this_thread = dict(CHECKS).get, sys._getframe, get_ident  # noqa: SLF001
    # A check raises events of its own, which are not looked at.
    busy: set[int] = set()

    def hook(name: str, args: tuple[Any, ...]) -> None:
        check = find_check(name)
        if check is None or (thread := this_thread()) in busy:
            return
        busy.add(thread)
        try:
            caller = frame_of(1)
            act = check(bounds, Event(args, caller))
            if act:
                if does_without(name, caller):
                    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
                refuse(Refused(act.what, act.why, place(bounds, caller)))
                _exit(0)
        finally:
            busy.discard(thread)

    sys.addaudithook(hook)


def place(bounds: Bounds, caller: FrameType) -> Frame | None:
    """Return the learner's line that makes a call."""
    for frame in stack(caller):
        code = frame.f_code
        found = own_frame(
            Path(bounds.workspace), code.co_filename, frame.f_lineno, code.co_name
        )
        if found:
            return found
    return None
