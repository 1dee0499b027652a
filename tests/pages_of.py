"""Tells whether builds of the site have all its pages: `pages_of.py PAGES HTML...`.

Each builder has a page of its own for what is not found; it is left out.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

NO_PAGE = {"404.html"}


def pages_of(html: Path) -> set[str]:
    """Return the paths of the pages of a built site."""
    files = (f.relative_to(html).as_posix() for f in html.rglob("*.html"))
    return set(files) - NO_PAGE


def pages_for(markdown: Path) -> set[str]:
    """Return the paths that the pages of a folder of Markdown get."""
    sources = (f.relative_to(markdown) for f in markdown.rglob("*.md"))
    return {
        (f.parent if f.name == "index.md" else f.with_suffix(""))
        .joinpath("index.html")
        .as_posix()
        for f in sources
    }


def differences(expected: Iterable[str], found: Iterable[str]) -> list[str]:
    """Return a line for each page that stands on one side alone."""
    wanted, there = set(expected), set(found)
    missing = [f"is missing: {page}" for page in sorted(wanted - there)]
    return missing + [f"is one too many: {page}" for page in sorted(there - wanted)]


def main(markdown: str, *builds: str) -> int:
    """Compare builds with the pages that were written for them; return an exit code."""
    wanted, code = pages_for(Path(markdown)), 0
    for build in builds:
        for line in differences(wanted, pages_of(Path(build))):
            sys.stderr.write(f"{build}: {line}\n")
            code = 1
    sys.stdout.write(f"{len(wanted)} pages\n")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
