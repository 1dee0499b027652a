"""Parts of a lesson: what stands below one of its headings."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt


class NoPartError(LookupError):
    """A lesson has no such heading; the message says which, and what there is."""


@dataclass(frozen=True)
class Heading:
    """A heading of a text in Markdown.

    Attributes:
        level: 1 for the title, 2 for what is below it, and so on.
        line: Where it stands, counted from 0.
    """

    words: str
    level: int
    line: int


def part_of(markdown: str, words: str) -> str:
    """Return a heading with all that stands below it, down to the next of its rank.

    Raises:
        NoPartError: There is no such heading.
    """
    found = list(headings(markdown))
    heading = next((h for h in found if h.words == words), None)
    if heading is None:
        known = ", ".join(f'"{h.words}"' for h in found)
        raise NoPartError(f'There is no heading "{words}". There are: {known}.')
    after = (
        h.line for h in found if h.line > heading.line and h.level <= heading.level
    )
    lines = markdown.splitlines()
    return "\n".join(lines[heading.line : next(after, len(lines))]).rstrip()


def headings(markdown: str) -> Iterator[Heading]:
    """Yield the headings of a text, in its order."""
    tokens = MarkdownIt().parse(markdown)
    for token, inline in pairwise(tokens):
        if token.type == "heading_open" and token.map:
            yield Heading(inline.content, int(token.tag[1:]), token.map[0])
