"""Links words of the field to the glossary, where lessons and guardrails use them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from handrail.site.addresses import CHAPTERS, GUARDRAILS
from handrail.site.links import CODE_OR_LINK, FENCED
from handrail.site.sheet import Sheet

PATH = "lookup/glossary.md"
PART = "## Words of the field"
TERM = re.compile(r"^### (.+)$", re.MULTILINE)
PROSE = re.compile(
    r"[A-Za-z`*]|- |\d+\. "
)  # how a line begins that is no heading or table
FOLDERS = {CHAPTERS, GUARDRAILS}


def with_terms(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the pages, with the first use of each term on a page as a link.

    Where there is no glossary, the pages are as they were.
    """
    glossary = next((sheet.text for sheet in sheets if sheet.path == PATH), "")
    terms = TERM.findall(glossary.partition(PART)[2])
    return [
        replace(sheet, text=linked(sheet.text, terms))
        if sheet.folder in FOLDERS and not sheet.is_index
        else sheet
        for sheet in sheets
    ]


def linked(markdown: str, terms: Sequence[str]) -> str:
    """Return a page with its first use of each term, in prose, as a link."""
    parts, ahead = FENCED.split(markdown), list(terms)
    prose = ["\n".join(linked_lines(part, ahead)) for part in parts[::3]]
    blocks = [*parts[1::3], ""]
    return "".join(p + b for p, b in zip(prose, blocks, strict=True))


def linked_lines(text: str, ahead: list[str]) -> Iterator[str]:
    """Yield the lines of a text, with links; terms that it uses are no longer ahead."""
    for line in text.split("\n"):
        yield linked_line(line, ahead) if PROSE.match(line) else line


def linked_line(line: str, ahead: list[str]) -> str:
    """Return a line with links; terms that it uses are no longer ahead."""
    for term in list(ahead):
        places = (uses(term).search(line, *span) for span in plain(line))
        if found := next(filter(None, places), None):
            link = f"[{found[0]}](/{PATH}#{anchor(term)})"
            line = line[: found.start()] + link + line[found.end() :]
            ahead.remove(term)
    return line


def plain(line: str) -> Iterator[tuple[int, int]]:
    """Yield where the text of a line stands that is neither code nor a link."""
    start = 0
    for match in CODE_OR_LINK.finditer(line):
        yield start, match.start()
        start = match.end()
    yield start, len(line)


def uses(term: str) -> re.Pattern[str]:
    """Return a pattern for a term in a sentence: one or several, small or capital."""
    first, rest = term[0], re.escape(term[1:])
    start = f"[{first.upper()}{first.lower()}]" if term[1:2].islower() else first
    return re.compile(rf"(?<![\w-]){start}{rest}s?(?![\w-])")


def anchor(term: str) -> str:
    """Return the anchor of a term's heading, as site builders make it."""
    return re.sub(r"[^\w-]", "", term.lower().replace(" ", "-"))
