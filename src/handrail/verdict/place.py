"""Where a symbol stands in a learner's file."""

from pathlib import Path

from handrail.course.model import Symbol
from handrail.course.place import line_in

# What code that cannot be read raises; Python gives up on deep nesting as it parses.
UNREADABLE = (OSError, SyntaxError, ValueError, RecursionError, MemoryError)


def line_of(workspace: Path, symbol: Symbol) -> int | None:
    """Return the line on which a symbol is defined; None where that cannot be told."""
    if symbol.name is None:
        return None
    try:
        return line_in((workspace / symbol.path).read_bytes(), symbol)
    except (LookupError, *UNREADABLE):
        return None
