"""Parses a file by the grammar of the Python that runs the application."""

import ast
import re
import sys
from contextlib import suppress
from symtable import symtable
from typing import NamedTuple

LARGEST = 4 * 1024**2  # bytes; what is larger was written by no person
OLDEST = (3, 7)  # the oldest grammar that Python can be asked for
NEWEST = sys.version_info[:2]
UNBRACKETED = "multiple exception types must be parenthesized"
EXCEPT = re.compile(rb"^(\s*except\*?\s+)([^:#()]+?)(\s*:)")
BRACKETS_GO = (3, 14)

Version = tuple[int, int]


class Unreadable(Exception):  # noqa: N818 (a finding, and no fault of the program)
    """A file cannot be read as Python.

    Attributes:
        reason: Why, in a sentence.
        line: Where, counted from 1; 0 where that is not known.
    """

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


class Grammar(NamedTuple):
    """The oldest Python that an application has to run on; None where none is named."""

    version: Version | None = None

    @property
    def is_newer(self) -> bool:
        """Whether it is newer than the Python that runs this program."""
        return self.version is not None and self.version > NEWEST

    def parse(self, source: bytes) -> ast.Module:
        """Return the tree of a file.

        Raises:
            Unreadable: It is no Python, or none that the application's Python reads.
        """
        if b"\0" in source:
            raise Unreadable("It holds null bytes, so it is no source code.")
        older = self.version if self.version and self.version < NEWEST else None
        wanted = max(older, OLDEST) if older else None
        try:
            return ast.parse(source, feature_version=wanted)
        except SyntaxError as error:
            return self.parse_newer(source, error)
        except (ValueError, RecursionError, MemoryError) as error:
            raise Unreadable(f"It cannot be parsed: {error}.") from error

    def accept(self, source: bytes) -> None:
        """Ask whether a file can be read, without its tree: half the work.

        Raises:
            Unreadable: It is no Python, or none that the application's Python reads.
        """
        if self.version is None or self.version >= NEWEST:
            with suppress(SyntaxError, ValueError, RecursionError, MemoryError):
                symtable(source, "file", "exec")  # type: ignore[arg-type] # takes bytes
                return
        self.parse(source)

    def parse_newer(self, source: bytes, error: SyntaxError) -> ast.Module:
        """Return the tree of a file whose only fault is to be of a newer grammar.

        `except A, B:` of Python 3.14 is read as `except (A, B):`.

        Raises:
            Unreadable: It is another fault.
        """
        lines = source.splitlines(keepends=True)
        while self.allows_no_brackets and error.msg == UNBRACKETED and error.lineno:
            number = error.lineno - 1
            lines[number], count = EXCEPT.subn(rb"\1(\2)\3", lines[number])
            if not count:
                break
            try:
                return ast.parse(b"".join(lines))
            except SyntaxError as next_error:
                error = next_error
        raise Unreadable(self.words(error), error.lineno or 0) from error

    @property
    def allows_no_brackets(self) -> bool:
        """Whether several exceptions may stand behind `except` without brackets."""
        return self.version is not None and self.version >= BRACKETS_GO

    def words(self, error: SyntaxError) -> str:
        """Say what is wrong with a file."""
        mine = ".".join(map(str, NEWEST))
        said = f"Python {mine}, which runs this check, cannot read it: {error.msg}."
        if not self.is_newer:
            return said
        asked = ".".join(map(str, self.version or ()))
        return f"{said} The application asks for {asked}: run the check with that one."
