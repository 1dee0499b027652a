"""The navigation of the site, from the folders in which its pages lie."""

from collections.abc import Iterable, Sequence
from typing import Any

from handrail.site.markdown import join, table
from handrail.site.sheet import LAST, Sheet

INDEX = "index.md"
KINDS = {"learn": "Learn", "do": "Do", "lookup": "Look up", "understand": "Understand"}

Entry = dict[str, Any]


def navigation(sheets: Sequence[Sheet]) -> list[Entry]:
    """Return the entries of the navigation: the front page, then each kind of page."""
    front = [{"Home": s.path} for s in sheets if s.path == INDEX]
    kinds = ({title: entries(sheets, kind)} for kind, title in KINDS.items())
    return [*front, *(kind for kind in kinds if any(kind.values()))]


def entries(sheets: Sequence[Sheet], folder: str) -> list[Any]:
    """Return a folder's index, and then its pages and the folders in it, in order."""
    index = [s.path for s in sheets if s.folder == folder and s.is_index]
    return index + [entry for _, entry in sorted(below(sheets, folder), key=by_place)]


def below(sheets: Sequence[Sheet], folder: str) -> Iterable[tuple[Sheet, Entry]]:
    """Yield the entries below a folder, each with the page that says its place."""
    for sheet in sheets:
        parent, _, _ = sheet.folder.rpartition("/")
        if sheet.folder == folder and not sheet.is_index:
            yield sheet, {sheet.title: sheet.path}
        elif sheet.is_index and parent == folder and sheet.folder:
            yield sheet, {sheet.title: entries(sheets, sheet.folder)}


def by_place(entry: tuple[Sheet, Entry]) -> tuple[int, str]:
    """Return what entries are sorted by."""
    return entry[0].order, entry[0].path


def with_indexes(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the pages, with an index for each folder that has none of its own."""
    folders = {sheet.folder for sheet in sheets}
    have = {sheet.folder for sheet in sheets if sheet.is_index}
    return [*sheets, *(index_of(sheets, folder) for folder in sorted(folders - have))]


def index_of(sheets: Sequence[Sheet], folder: str) -> Sheet:
    """Return the list of what lies in a folder."""
    inside = sorted((s.order, s.path, s) for s in sheets if s.folder == folder)
    rows = [(f"[{s.title}](/{s.path})", lead_of(s)) for _, _, s in inside]
    title = KINDS.get(folder, folder.rpartition("/")[2].replace("-", " ").capitalize())
    text = join(f"# {title}", table(("Page", "What it is about"), rows))
    return Sheet(f"{folder}/{INDEX}", text, "", LAST)


def lead_of(sheet: Sheet) -> str:
    """Return how a page begins, for another page: links within it lead to it."""
    return sheet.lead.replace("](#", f"](/{sheet.path}#")
