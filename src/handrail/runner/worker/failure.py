"""Describes an exception that a test ended with."""

import errno
import re
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from handrail.runner.job import Frame, Job
from handrail.runner.sources import own_frame
from handrail.runner.text import cut_lines
from handrail.runner.worker.audit.folder import is_missing, told_of_folder
from handrail.runner.worker.classes import name_of
from handrail.runner.worker.syntax import MISREAD

LINES = 30
CHARACTERS = 400
FRAMES = 10  # at each end of a deep traceback
# pytest's hints at options that a learner has not got.
ADVICE = re.compile(r"Use -v to get more diff|, use '?-v+'? to show$")

NO_MORE_FILES = (
    "The code opens files and does not close them. A `with` statement closes what it "
    "has opened."
)
NO_ROOM = (
    "The disk is full on which temporary files are, or your share of it. A run works "
    "there, in {folder}. Make room, and run the tests again."
)
MISREAD_FILE = (
    "{name} names the encoding {encoding}, and is saved as UTF-8: Python reads its "
    "letters beyond A to Z as others. Delete that name."
)
MEANINGS: dict[type[BaseException], str] = {
    EOFError: "`input()` has nobody to ask: an API takes its values from requests and "
    "from settings.",
    MemoryError: "The code asked for more than the 2 GB of memory that a run may have.",
    RecursionError: "A function calls itself without an end.",
    SystemExit: "This ends the whole server, not one call. Raise another exception.",
}


class Failure(TypedDict, total=False):
    """The fields of a `TestResult` that are about its exception."""

    error: str
    message: str
    check: str | None
    frames: tuple[Frame, ...]


def describe(error: BaseException, test: Path, job: Job) -> Failure:
    """Describe how a test of that file failed."""
    return {
        **named(error),
        "check": failed_check(error, test, job.tests_root),
        "frames": own_frames(error, job.workspace),
    }


def named(error: BaseException) -> Failure:
    """Describe an exception alone: looking up its lines takes far longer."""
    return {"error": name_of(type(error)), "message": explain(error)}


def explain(error: BaseException) -> str:
    """Return the exception's text, with what it means where that is not plain."""
    text = _text(error)
    notes = getattr(error, "__notes__", ())
    parts = [text, *notes, _meaning(error), *_misread(text)]
    lines = [line for part in parts for line in str(part).splitlines()]
    kept = [ADVICE.sub("", line) for line in lines]
    return cut_lines("\n".join(kept).strip(), LINES, CHARACTERS)


def _text(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return f"The code called sys.exit({error.code!r})."
    try:
        return str(error)
    except Exception as broken:  # noqa: BLE001 (the exception may be the learner's)
        return f"Its text cannot be shown: {type(broken).__name__} in __str__."


def _meaning(error: BaseException) -> str:
    if isinstance(error, EOFError) and "reading a line" not in _text(error):
        return ""
    if isinstance(error, OSError) and error.errno == errno.EMFILE:
        return NO_MORE_FILES
    if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return NO_ROOM.format(folder=Path(tempfile.gettempdir()).parents[1])
    if is_missing(error):
        return told_of_folder()
    found = (says for kind, says in MEANINGS.items() if isinstance(error, kind))
    return next(found, "")


def _misread(text: str) -> Iterator[str]:
    if not text.isascii():
        for name, encoding in MISREAD.items():
            yield MISREAD_FILE.format(name=name, encoding=encoding)


def own_frames(error: BaseException, workspace: Path) -> tuple[Frame, ...]:
    """Return the traceback's frames in the workspace, outermost first."""
    frames = tuple(_own_frames(error, workspace))
    return frames if len(frames) <= 2 * FRAMES else frames[:FRAMES] + frames[-FRAMES:]


def _own_frames(error: BaseException, workspace: Path) -> Iterator[Frame]:
    trace = error.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        frame = own_frame(workspace, code.co_filename, trace.tb_lineno, code.co_name)
        if frame:
            yield frame
        trace = trace.tb_next


def failed_check(error: BaseException, test: Path, tests_root: Path) -> str | None:
    """Return the statement at which a test failed, or else one of its fixtures."""
    if error.__traceback__ is None:
        return None
    entries = list(pytest.ExceptionInfo.from_exception(error).traceback)
    in_test = [entry for entry in entries if entry.path == test]
    in_tests = [e for e in entries if Path(e.path).is_relative_to(tests_root)]
    found = in_test or in_tests
    if not found or found[-1].frame.code.fullsource is None:
        return None
    return textwrap.dedent(str(found[-1].statement)).strip()
