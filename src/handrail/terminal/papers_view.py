"""The files that were made for a workshop."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text


def papers_view(files: Sequence[Path]) -> RenderableType:
    """Return the names of files, a line each, to be printed as they are."""
    return Group(*(Text(f" written: {file}", "place") for file in files))
