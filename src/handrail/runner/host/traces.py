"""Reads the tracebacks that `faulthandler` wrote for a process that died."""

import re
from dataclasses import dataclass
from pathlib import Path

from handrail.runner.job import Frame
from handrail.runner.sources import own_frame, own_sources

LONGEST = 500  # `faulthandler` cuts every string there
THREAD = re.compile(r"^(?=Thread |Current thread )", re.MULTILINE)
FRAME = re.compile(r'^  File "(?P<file>.*)", line (?P<line>\d+) in (?P<function>.*)$')
FATAL = re.compile(
    r"^(?:Fatal Python error|Windows fatal exception): (?P<fault>.+)$", re.MULTILINE
)


@dataclass(frozen=True)
class Trace:
    """What `faulthandler` wrote.

    Attributes:
        timed_out: Whether the worker's own time limit ended the process.
        fault: What killed it, in Python's words: `Segmentation fault`.
        frame: The innermost frame in the learner's code.
    """

    timed_out: bool = False
    fault: str | None = None
    frame: Frame | None = None


def read_trace(file: Path, workspace: Path) -> Trace:
    """Read a file of traces; one that is absent or empty says nothing."""
    text = file.read_text("utf-8", "replace") if file.is_file() else ""
    if not text:
        return Trace()
    fatal = FATAL.search(text)
    return Trace(
        timed_out=text.startswith("Timeout ("),
        fault=fatal["fault"] if fatal else None,
        frame=_innermost(text, workspace),
    )


def _innermost(text: str, workspace: Path) -> Frame | None:
    names = {_as_written(str(path)): str(path) for path in own_sources(workspace)}
    for thread in _threads(text):
        for match in filter(None, map(FRAME.match, thread.splitlines())):
            file = names.get(match["file"], match["file"])
            frame = own_frame(workspace, file, int(match["line"]), match["function"])
            if frame:
                return frame
    return None


def _threads(text: str) -> list[str]:
    """Return each thread's lines: the one that died first, then from the oldest on."""
    threads = THREAD.split(text)
    threads.reverse()
    return sorted(threads, key=lambda thread: not thread.startswith("Current"))


def _as_written(name: str) -> str:
    """Return a file's name as `faulthandler` writes it: in ASCII, and not too long."""
    cut = name if len(name) <= LONGEST else name[:LONGEST] + "..."
    return cut.encode("ascii", "backslashreplace").decode("ascii")
