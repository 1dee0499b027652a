"""Where something stands in an application."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a file.

    Attributes:
        path: Of the file below the folder that is checked, with forward slashes.
        line: Counted from 1; 0 is the file as a whole.
        column: Counted from 1.
        scope: The class and function around it, with dots; empty at the top.
        text: The line without its indentation, by which it is known when lines move.
    """

    path: str
    line: int = 0
    column: int = 1
    scope: str = ""
    text: str = ""
