"""The table of the page `docs/understand/hostile.md`, which a run makes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .table import Program

PAGE = Path(__file__).parents[2] / "docs/understand/hostile.md"
BEGIN, END = "<!-- table: python -m tests.hostile -->", "<!-- end of table -->"
HEAD = "| program | what it does | verdict | what is said |\n|---|---|---|---|"
ROW = re.compile(r"^\| `([^`]+/[^`]+)` \| (.*?) \| (\w+) \| ")
LONGEST = 300  # characters of a message


@dataclass(frozen=True)
class Row:
    """A row of the table: a program, its verdict, and the report's words."""

    program: Program
    verdict: str
    message: str

    def __str__(self) -> str:
        """Return it as Markdown."""
        name, says = self.program.name, self.program.says
        return f"| `{name}` | {says} | {self.verdict} | {as_cell(self.message)} |"


def as_cell(text: str) -> str:
    """Return a text in one line that no mark of Markdown or HTML breaks."""
    line = " ".join(text.split())
    cut = line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
    parts = cut.split("`")
    if len(parts) % 2 == 0:  # cut within a piece of code
        return escaped(cut)
    return "`".join(escaped(p) if n % 2 == 0 else p for n, p in enumerate(parts))


def escaped(text: str) -> str:
    """Return a text without the marks of Markdown and HTML."""
    for mark in "&<>|*_[`":
        text = text.replace(mark, f"&#{ord(mark)};")
    return text


def with_table(page: str, rows: Iterable[Row]) -> str:
    """Return a page with another table between its markers."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    lines = [BEGIN, "", HEAD, *map(str, rows), "", END]
    return before + "\n".join(lines) + after


def rows_of(page: str) -> list[tuple[str, str, str]]:
    """Return the name, the sentence and the verdict of each row of a page."""
    found = map(ROW.match, page.splitlines())
    return [(m[1], m[2], m[3]) for m in found if m]
