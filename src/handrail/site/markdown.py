"""Builds Markdown out of its parts."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; a bar in a cell does not end it."""
    lines = [head, ["---"] * len(head), *rows]
    cells = (" | ".join(c.replace("|", "\\|") for c in line) for line in lines)
    return "\n".join(f"| {line} |" for line in cells)


def join(*parts: str) -> str:
    """Join blocks of Markdown to a page."""
    return "\n\n".join(part for part in parts if part) + "\n"
