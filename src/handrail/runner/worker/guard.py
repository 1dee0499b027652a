"""Limits a process in time and memory, and notes where its code was when it dies."""

import faulthandler
import os
from pathlib import Path
from typing import IO, NoReturn

from handrail.runner.worker.limits import limit_memory
from handrail.runner.worker.syntax import find_syntax_error

EARLY = 1.0  # seconds; another worker takes the place of one that has ended
_exit = os._exit


def compile_early(workspace: Path, traces: IO[str]) -> None:
    """Compile what may not change until the word to begin; end if that takes long."""
    limit_memory()
    faulthandler.dump_traceback_later(EARLY, exit=True, file=traces)
    find_syntax_error(workspace)
    faulthandler.cancel_dump_traceback_later()


def guard(traces: IO[str], seconds: float) -> None:
    """Limit time and memory, and write down where the code was when it dies.

    The thread that calls this is told of a fault even where its stack is full.
    """
    limit_memory()
    faulthandler.enable(traces)
    faulthandler.dump_traceback_later(seconds, exit=True, file=traces)
    owner = os.getpid()

    def leave(status: int) -> NoReturn:
        if os.getpid() == owner:
            faulthandler.dump_traceback(traces)
        _exit(status)

    os._exit = leave
