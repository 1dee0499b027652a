"""A page of the site, as it is written for the site builder."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

LAST = 1000  # the place of a page that asks for none
FRONT = re.compile(r"---\n(?P<lines>.*?)^---\n+", re.DOTALL | re.MULTILINE)
ORDER = re.compile(r"^order: *(\d+) *$", re.MULTILINE)
TITLE = re.compile(r"^# +(.+?) *#*$", re.MULTILINE)


@dataclass(frozen=True)
class Sheet:
    """A page in Markdown. Its links to other pages begin at the root of the site.

    Attributes:
        path: Where it lies on the site, such as `learn/01_factory.md`.
        source: The file to change for another text, seen from the clone.
        order: Its place among the pages of its folder; the smallest comes first.
        pictures: What it shows beside its text: path on the site to content.
    """

    path: str
    text: str
    source: str
    order: int = LAST
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """Where it lies; nothing for the root."""
        return self.path.rpartition("/")[0]

    @property
    def is_index(self) -> bool:
        """Whether it stands for its folder."""
        return self.path.rpartition("/")[2] == "index.md"

    @property
    def title(self) -> str:
        """Its first heading; without one, its path."""
        heading = TITLE.search(self.text)
        return heading[1].replace("`", "") if heading else self.path

    @property
    def lead(self) -> str:
        """Its first paragraph of prose, in one line; nothing where there is none."""
        paragraphs = self.text.split("\n\n")
        prose = (p for p in paragraphs if p[:1].isalpha() or p[:1] in "*`[")
        return " ".join(next(prose, "").split())


def read_sheet(path: str, text: str, source: str) -> Sheet:
    """Return a page from its text; its front matter may have a line `order: 10`."""
    front = FRONT.match(text)
    if front is None:
        return Sheet(path, text, source)
    asked = ORDER.search(front["lines"])
    order = int(asked[1]) if asked else LAST
    rest = ORDER.sub("", front["lines"]).strip()
    kept = f"---\n{rest}\n---\n\n" if rest else ""
    return Sheet(path, kept + text[front.end() :], source, order)
