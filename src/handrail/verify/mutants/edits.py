"""Single edits of a source, by the positions of its syntax tree."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

Node = ast.expr | ast.stmt | ast.keyword | ast.arg
Range = tuple[int, int]
NOTHING = "pass"  # in the place of a statement


@dataclass(frozen=True)
class Edit:
    """A text that takes the place of a range of bytes.

    Attributes:
        shown: The range that a person has to see to know what the edit does.
    """

    place: Range
    text: str
    shown: Range


@dataclass(frozen=True)
class Source:
    """A source whose nodes can be found in it."""

    text: str

    @cached_property
    def content(self) -> bytes:
        """The source as the syntax tree counts it: columns are bytes."""
        return self.text.encode()

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        starts = [0]
        for line in self.content.split(b"\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def range_of(self, node: Node) -> Range:
        """Return the range of a node."""
        end_line, end_column = node.end_lineno, node.end_col_offset
        assert end_line is not None and end_column is not None  # noqa: S101, PT018
        first = self.starts[node.lineno - 1] + node.col_offset
        return first, self.starts[end_line - 1] + end_column

    def cut(self, place: Range) -> str:
        """Return the text of a range."""
        return self.content[place[0] : place[1]].decode()

    def text_of(self, node: Node) -> str:
        """Return the text of a node."""
        return self.cut(self.range_of(node))

    def replace(self, node: Node, text: str, shown: Node | None = None) -> Edit:
        """Return the edit that puts a text in the place of a node."""
        return Edit(self.range_of(node), text, self.range_of(shown or node))

    def between(self, first: Node, second: Node) -> Range:
        """Return the range from one node's end to another one's start."""
        return self.range_of(first)[1], self.range_of(second)[0]

    def without_each(
        self, starts: Sequence[Node], ends: Sequence[Node]
    ) -> Iterator[Edit]:
        """Yield an edit for each member of a list that takes it out, with one comma.

        Args:
            starts: What each member begins with.
            ends: What each ends with; the same as `starts` but in a dictionary.
        """
        places = [
            (self.range_of(start)[0], self.range_of(end)[1])
            for start, end in zip(starts, ends, strict=True)
        ]
        for number, (first, end) in enumerate(places):
            if number + 1 < len(places):
                yield Edit((first, places[number + 1][0]), "", (first, end))
            elif number:
                yield Edit((places[number - 1][1], end), "", (first, end))
            else:
                rest = self.content[end:]
                comma = len(rest) - len(rest.lstrip()) + 1
                has_comma = rest.lstrip().startswith(b",")
                yield Edit((first, end + comma * has_comma), "", (first, end))

    def edited(self, edit: Edit) -> str:
        """Return the source with an edit made."""
        first, end = edit.place
        content = self.content
        return (content[:first] + edit.text.encode() + content[end:]).decode()

    def words_for(self, edit: Edit) -> str:
        """Say what an edit does: "`after` for `before`", or "without `before`"."""
        first, end = edit.shown
        before = self.cut(edit.shown)
        is_out = edit.text in {"", NOTHING}
        if is_out and edit.place[0] <= first and end <= edit.place[1]:
            return f"without `{one_line(before)}`"
        head, tail = self.cut((first, edit.place[0])), self.cut((edit.place[1], end))
        return f"`{one_line(head + edit.text + tail)}` for `{one_line(before)}`"


def one_line(text: str) -> str:
    """Return a text with single spaces for all of its white space."""
    return " ".join(text.split())
