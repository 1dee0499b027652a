"""Describes an exception that a test ended with."""

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import TypedDict

from handrail.runner.job import Exchange, Finding, Frame, Statement
from handrail.runner.sources import own_frame
from handrail.runner.text import cut_lines
from handrail.runner.worker.audit.folder import is_missing, told_of_folder
from handrail.runner.worker.classes import name_of
from handrail.runner.worker.exchange import Exchanges
from handrail.runner.worker.finding import account
from handrail.runner.worker.syntax import MISREAD

LINES = 30
CHARACTERS = 400
FRAMES = 10  # at each end of a deep traceback
COMPREHENSIONS = {"<listcomp>", "<setcomp>", "<dictcomp>"}  # until Python 3.12

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
    finding: Finding | None
    statements: tuple[Statement, ...]
    line: int | None
    exchange: Exchange | None


def describe(
    error: BaseException,
    test: Path,
    workspace: Path,
    sources: Mapping[str, bytes],
    exchanges: Exchanges,
) -> Failure:
    """Describe how a test failed.

    Args:
        test: The file that it stands in.
        sources: The text of each file of tests.
        exchanges: Those of this test.
    """
    failure = named(error)
    failure["message"] = failure["message"].replace(f"{workspace}{os.sep}", "")
    failure["frames"] = own_frames(error, workspace)
    return {**failure, **account.of(error, str(test), sources, exchanges)}


def named(error: BaseException) -> Failure:
    """Describe an exception alone: looking up its lines takes far longer."""
    return {"error": name_of(type(error)), "message": explain(error)}


def explain(error: BaseException) -> str:
    """Return the exception's text, with what it means where that is not plain."""
    text = _text(error)
    notes = getattr(error, "__notes__", ())
    parts = [text, *notes, _meaning(error), *_misread(text)]
    lines = [line for part in parts for line in str(part).splitlines()]
    return cut_lines("\n".join(lines).strip(), LINES, CHARACTERS)


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
    """Yield the frames; a recursion comes to one place a thousand times."""
    frame_at = cache(partial(own_frame, workspace))
    trace = error.__traceback__
    while trace:
        code = trace.tb_frame.f_code
        frame = frame_at(code.co_filename, trace.tb_lineno, code.co_name)
        if frame and frame.function not in COMPREHENSIONS:
            yield frame
        trace = trace.tb_next
