"""The pages that are written by hand, below `docs`, with all that they show put in."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from handrail.course.model import Course
from handrail.site.include import Page
from handrail.site.links import render
from handrail.site.made import Made
from handrail.site.reader import Reader
from handrail.site.sheet import Sheet, read_sheet

FOLDER = "docs"
NO_ASSETS = {".md", ".py"}


def own_sheets(course: Course, docs: Path, made: Made) -> Iterator[Callable[[], Sheet]]:
    """Yield what makes each page; they show the whole application."""
    for file in sorted(docs.rglob("*.md")):
        yield partial(own_sheet, course, file.relative_to(docs).as_posix(), file, made)


def own_sheet(course: Course, path: str, file: Path, made: Made) -> Sheet:
    """Return one page, for a reader who has done no exercise.

    Its links are those of a file in the folder `docs` beside the course.

    Raises:
        IncludeError: It shows something that is not there.
    """
    name = f"{FOLDER}/{path}"
    base = (course.root / name).parent
    page = Page(name, base, course, course.whole, Reader(), made)
    return read_sheet(path, render(file.read_text(encoding="utf-8"), page), name)


def assets(docs: Path) -> dict[str, bytes]:
    """Return what pages need besides Markdown, such as pictures, by its path."""
    files = (f for f in docs.rglob("*") if f.is_file() and f.suffix not in NO_ASSETS)
    inside = (f for f in files if "__pycache__" not in f.parts)
    return {f.relative_to(docs).as_posix(): f.read_bytes() for f in inside}
