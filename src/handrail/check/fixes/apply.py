"""Changes the files of a report, or shows how they would change."""

import ast
import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from handrail.check.check import Report
from handrail.check.refusals import SettingsError
from handrail.guardrails.finding import Finding
from handrail.workspace.files import write_atomically

NEEDED = (
    "--fix needs the package libcst, which is not installed. "
    "Install it: pip install libcst"
)


@dataclass(frozen=True)
class Rewrite:
    """A file, before and after its findings are changed.

    Attributes:
        path: Below the folder of the report.
        before: What is in it.
        after: What would be in it.
    """

    path: str
    before: str
    after: str

    @property
    def diff(self) -> str:
        """The difference, as `diff -u` shows it."""
        old, new = self.before.splitlines(True), self.after.splitlines(True)
        names = (f"a/{self.path}", f"b/{self.path}")
        return "".join(difflib.unified_diff(old, new, *names))


def rewrites(report: Report) -> Iterator[Rewrite]:
    """Yield the files that would change.

    A file whose new content would be no Python is left as it is.

    Raises:
        SettingsError: What changes files is not installed.
        OSError: A file cannot be read.
    """
    for path, found in groupby(report.findings, key=lambda f: f.place.path):
        file = report.root / path
        if file.suffix == ".py":
            before = read(file)
            after = changed(before, list(found))
            if after != before:
                yield Rewrite(path, before, after)


def changed(before: str, findings: list[Finding]) -> str:
    """Return a source with its findings changed, or as it is.

    Raises:
        SettingsError: What changes files is not installed.
    """
    try:
        from libcst import ParserSyntaxError  # noqa: PLC0415 (slow, and an extra)

        from handrail.check.fixes.edits import changed_source  # noqa: PLC0415
        from handrail.check.fixes.known import FIXES  # noqa: PLC0415
    except ImportError as error:
        raise SettingsError(NEEDED) from error
    try:
        after = changed_source(before, findings, FIXES)
        ast.parse(after)
    except (ParserSyntaxError, SyntaxError):
        return before
    return after


def read(file: Path) -> str:
    """Return a source with its line ends as they are.

    Raises:
        OSError: It cannot be read.
    """
    with file.open(encoding="utf-8", errors="surrogateescape", newline="") as stream:
        return stream.read()


def write(report: Report, rewrite: Rewrite) -> None:
    """Write a changed file, whole or not at all.

    Raises:
        OSError: It cannot be written.
    """
    content = rewrite.after.encode("utf-8", "surrogateescape")
    write_atomically(report.root / rewrite.path, content)
