"""A file of an application that is no Python."""

from functools import cached_property

from handrail.source.place import Place


class TextFile:
    """A template, a file of settings.

    Attributes:
        path: Below the folder that is checked, with forward slashes.
        text: The whole of it.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.splitlines()

    def at(self, line: int) -> Place:
        """Return the place of a line, counted from 1."""
        known = 0 < line <= len(self.lines)
        return Place(
            self.path, line, text=self.lines[line - 1].strip() if known else ""
        )
