"""Reads the HTML of a built site: its links, and what can be linked to."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LINKS = {"a": "href", "img": "src", "link": "href", "script": "src", "source": "srcset"}


class Reader(HTMLParser):
    """Collects the targets and the names on a page."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.targets: list[str] = []
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element leads to, and what it is called."""
        values = dict(attrs)
        self.names |= {v for k in ("id", "name") if (v := values.get(k))}
        if target := values.get(LINKS.get(tag, "")):
            self.targets.append(target)


def read(page: Path) -> Reader:
    """Return what stands on a page."""
    reader = Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader


def dead_links(site: Path) -> Iterator[str]:
    """Yield a line for each link that leads nowhere within the site."""
    pages = {page: read(page) for page in site.rglob("*.html")}
    for page, reader in pages.items():
        for target in dict.fromkeys(reader.targets):
            parts = urlsplit(target)
            if page.name == "404.html" or parts.scheme or parts.netloc:
                continue
            file = place(page, unquote(parts.path))
            name = unquote(parts.fragment)
            known = pages[file].names if file in pages else None
            if not file.is_file() or (name and known is not None and name not in known):
                yield f"{page.relative_to(site).as_posix()}: {target}"


def place(page: Path, path: str) -> Path:
    """Return the file that a relative link on a page leads to."""
    if not path:
        return page
    file = (page.parent / path).resolve()
    return file / "index.html" if path.endswith(("/", ".", "..")) else file
