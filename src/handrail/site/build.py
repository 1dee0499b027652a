"""Writes the site's pages into a folder, from which a site builder makes HTML."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from handrail.course.model import CourseError
from handrail.new_folder import is_taken, lay_out, put_whole
from handrail.site.addresses import seen_from
from handrail.site.glossary import with_terms
from handrail.site.links import rewrite_links
from handrail.site.navigation import navigation, with_indexes
from handrail.site.pages import MakeSheet
from handrail.site.sheet import Sheet

NAVIGATION = "nav.yml"
PAGES = "pages"
OURS = {NAVIGATION, PAGES}
THREADS = (os.cpu_count() or 1) + 1  # all but one wait for commands


def write_site(
    makers: Iterable[MakeSheet],
    assets: Mapping[str, bytes],
    folder: Path,
    edit_at: str = "",
) -> int:
    """Make all pages and write them, with the navigation; return how many there are.

    The folder is there whole, or as it was before.

    Args:
        assets: What the pages need besides: path to content.
        folder: A new folder, an empty one, or one that this has written.
        edit_at: The address below which the sources can be changed, if there is one.

    Raises:
        CourseError: A page cannot be made, two have one path, or the folder holds
            something else.
        OSError: A file could not be written.
    """
    refuse_if_taken(folder)
    pages = with_terms(with_indexes(made_side_by_side(makers)))
    refuse_twice(pages)
    files = {f"{PAGES}/{path}": content for path, content in assets.items()}
    for page in pages:
        files[f"{PAGES}/{page.path}"] = finished(page, edit_at).encode()
        files |= {f"{PAGES}/{path}": c for path, c in page.pictures.items()}
    files[NAVIGATION] = json.dumps({"nav": navigation(pages)}, indent=1).encode()
    with put_whole(folder) as whole:
        lay_out(files, whole)
    return len(pages)


def made_side_by_side(makers: Iterable[MakeSheet]) -> list[Sheet]:
    """Make the pages; after a failure none is begun any more."""
    with ThreadPoolExecutor(THREADS) as pool:
        futures = [pool.submit(make) for make in makers]
        try:
            return [future.result() for future in futures]
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def refuse_twice(pages: Sequence[Sheet]) -> None:
    """Refuse two pages in one place.

    Raises:
        CourseError: There are.
    """
    for path, count in Counter(page.path for page in pages).items():
        if count > 1:
            sources = " and ".join(p.source for p in pages if p.path == path)
            raise CourseError(f"{path} is made twice: from {sources}. Rename one.")


def finished(sheet: Sheet, edit_at: str) -> str:
    """Return a page as it is written: links as seen from it, and where to change it."""
    text = rewrite_links(sheet.text, partial(seen_from, sheet.path))
    if not sheet.source:
        return text
    source = f"Made from `{sheet.source}`."
    if edit_at:
        source = f"[Edit this page]({edit_at.rstrip('/')}/{sheet.source})"
    return f"{text.rstrip()}\n\n{source}\n{{ .source }}\n"


def refuse_if_taken(folder: Path) -> None:
    """Refuse a folder that holds something else.

    Raises:
        CourseError: It does.
    """
    if is_taken(folder) and not is_ours(folder):
        raise CourseError(
            f"{folder} holds something else than the pages of a site. Nothing was "
            "changed. Name a new folder."
        )


def is_ours(folder: Path) -> bool:
    """Tell whether a folder is one that was written here."""
    return folder.is_dir() and {entry.name for entry in folder.iterdir()} == OURS
