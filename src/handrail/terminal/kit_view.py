"""A stick that was made, or tried."""

from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

APART = "It was tried: the course begins from it, without a network."
BLOCKED = (
    "It was tried: the course begins from it, with the ways to an index blocked. This "
    "system lets no program give up its network."
)


def kit_view(folder: Path, missing: str, *, apart: bool) -> RenderableType:
    """Return where the stick is, and what came of trying it.

    Args:
        missing: What it lacks, in a sentence; else nothing.
        apart: Whether the trial had no network at all.
    """
    return Group(
        Text(f" {folder}", "title"),
        Text(f"   {APART if apart else BLOCKED}", "good"),
        *([Text(f"   {missing}", "help")] if missing else []),
        Text("   README.html in it says what to prepare."),
    )
