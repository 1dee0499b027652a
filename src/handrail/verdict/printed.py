"""What the code printed as it failed, with those frames that are the learner's."""

import re
from collections.abc import Iterable, Iterator
from os import sep
from pathlib import Path

from handrail.runner.job import Report
from handrail.runner.sources import is_own

HEAD = "Traceback (most recent call last):"
STACK = "Call stack:"  # what `logging` writes above the frames of a call
FRAME = re.compile(r'^ *File "(?P<file>.*)", line \d+(?:, in .*)?$')
CHAINED = (
    "During handling of the above exception, another exception occurred:",
    "The above exception was the direct cause of the following exception:",
)


def printed(report: Report, workspace: Path) -> str:
    """Return what was printed by the test that is told about, or up to the trouble."""
    if report.trouble:
        return own_lines(report.last_output, workspace)
    failed = (r.output for r in report.results if r.outcome == "failed")
    return own_lines(next(failed, ""), workspace)


def own_lines(text: str, workspace: Path) -> str:
    """Return a text without the frames of libraries and tests in its tracebacks.

    Of a chain of exceptions the last is left: it is the one that was not dealt with.
    """
    lines = list(without_frames(last_of_chains(text.splitlines()), workspace))
    pairs = zip(lines, [*lines[1:], ""], strict=False)
    return "\n".join(line for line, after in pairs if not is_bare_head(line, after))


def is_bare_head(line: str, after: str) -> bool:
    """Tell whether a line announces frames of which none is left."""
    return line in {HEAD, STACK} and not FRAME.match(after)


def last_of_chains(lines: Iterable[str]) -> list[str]:
    """Return lines without the tracebacks of exceptions that led to another one."""
    every, kept = list(lines), list[str]()
    for before, line in zip(["", *every], every, strict=False):
        if line in CHAINED:
            heads = [n for n, one in enumerate(kept) if one == HEAD]
            del kept[heads[-1] if heads else len(kept) :]
        elif line or before not in CHAINED:
            kept.append(line)
    return kept


def without_frames(lines: Iterable[str], workspace: Path) -> Iterator[str]:
    """Give the lines without frames that are not in the learner's code."""
    base, outside = f"{workspace}{sep}", ""
    for line in lines:
        frame = FRAME.match(line)
        if frame:
            file = frame["file"]
            is_theirs = file.startswith(base) and is_own(workspace, Path(file))
            outside = "" if is_theirs else indent(line) + " "
        if not outside or not (frame or line.startswith(outside)):
            outside = ""
            yield line.replace(base, "", 1) if frame else line


def indent(line: str) -> str:
    """Return the spaces that a line begins with."""
    return line[: len(line) - len(line.lstrip())]
