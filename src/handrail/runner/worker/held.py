"""A process that becomes a program of Python, within the bounds of a run."""

import os
import runpy
import sys
import traceback
from types import TracebackType
from typing import NoReturn

from handrail.runner.events import Assignment, Refused
from handrail.runner.worker.audit.bounds import bounds_of, move_temporary_files
from handrail.runner.worker.audit.hook import look_on
from handrail.runner.worker.imports import import_from
from handrail.runner.worker.limits import limit_memory
from handrail.runner.worker.mainthread import codes_below

RUNPY = ("<frozen runpy>", runpy.__file__)
STOPPED = "The code was stopped before it {act}. {why}\n"
FORBIDDEN = 70  # exit code of a program that did what it may not
_exit = os._exit


def main() -> NoReturn:
    """Become the program that the command line names after an assignment."""
    assignment, *words = sys.argv[1:]
    become(Assignment.decode(assignment.encode()), words)


def become(assignment: Assignment, words: list[str]) -> NoReturn:
    """Go on as `python -m` with some words, in the application's folder."""
    workspace = assignment.job.workspace
    os.chdir(workspace)
    sys.dont_write_bytecode = True
    sys.argv = ["-m", *words[1:]]
    import_from(workspace)
    limit_memory()
    move_temporary_files(assignment.folder)
    look_on(bounds_of(assignment).at_beginning(codes_below()), refuse)
    end_as(words[0])


def end_as(module: str) -> NoReturn:
    """Run a module as a program, and leave as it leaves."""
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except Exception as error:  # noqa: BLE001 (Python would show these frames, too)
        traceback.print_exception(error.with_traceback(in_program(error)))
        sys.exit(1)
    sys.exit()


def in_program(error: Exception) -> TracebackType | None:
    """Return the part of a traceback that begins in the program."""
    place = error.__traceback__
    while place and place.tb_frame.f_code.co_filename in {__file__, *RUNPY}:
        place = place.tb_next
    return place


def refuse(refused: Refused) -> None:
    """Say what was done, and end the process."""
    os.write(2, STOPPED.format(act=refused.act, why=refused.why).encode())
    _exit(FORBIDDEN)
