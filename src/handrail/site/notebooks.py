"""The pages of the notebooks, with what a run of them gives, and their list."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import nbformat
from nbclient.exceptions import CellExecutionError

from handrail.course.model import Course, CourseError
from handrail.guardrails.registry import all_guardrails
from handrail.notebooks.run import executed
from handrail.notebooks.shelf import FOLDER as SHELF
from handrail.notebooks.shelf import notebooks_in
from handrail.site.addresses import CHAPTERS, chapter_path, guardrail_path
from handrail.site.markdown import join, table
from handrail.site.navigation import INDEX
from handrail.site.notebook_page import notebook_page
from handrail.site.pages import PROGRAM, MakeSheet
from handrail.site.sheet import Sheet

FOLDER = f"{CHAPTERS}/notebooks"
KEPT = "build/notebooks"  # the tests run them there, too
LEAD = (
    "Each looks into one part of the application by running it: you guess, see, and "
    "try. Here they stand with what a run has given. To play in them, type `handrail "
    "notebooks`, or in a clone `python3 start.py notebooks`. They open in JupyterLab."
)


def notebook_sheets(course: Course) -> Iterator[MakeSheet]:
    """Yield what makes the pages of a course's notebooks, and that of their list."""
    files, addresses = notebooks_in(course.root / SHELF), addresses_of(course)
    for file in files:
        yield partial(notebook_sheet, course, file, addresses)
    yield partial(index_sheet, files)


def notebook_sheet(course: Course, file: Path, addresses: Mapping[str, str]) -> Sheet:
    """Return the page of a notebook.

    Raises:
        CourseError: A cell of it fails.
    """
    try:
        notebook = executed(file, course.root / KEPT)
    except CellExecutionError as error:
        raise CourseError(f"{file}: {error}") from error
    text, pictures = notebook_page(notebook, file.stem, addresses)
    beside = {f"{FOLDER}/{name}": content for name, content in pictures.items()}
    order = int(file.name.partition("_")[0])
    return Sheet(path_of(file), text, f"{SHELF}/{file.name}", order, beside)


def index_sheet(files: Iterable[Path]) -> Sheet:
    """Return the list of the notebooks."""
    words = [Sheet(path_of(file), words_of(file), "") for file in files]
    rows = [(f"[{sheet.title}](/{sheet.path})", sheet.lead) for sheet in words]
    text = join("# Notebooks", LEAD, table(("Notebook", "What it asks"), rows))
    return Sheet(f"{FOLDER}/{INDEX}", text, f"{PROGRAM}/notebooks.py")


def words_of(file: Path) -> str:
    """Return the words of a notebook, without its code."""
    cells = nbformat.read(file, as_version=4).cells
    return join(*(cell.source for cell in cells if cell.cell_type == "markdown"))


def path_of(file: Path) -> str:
    """Return where the page of a notebook lies on the site."""
    return f"{FOLDER}/{file.stem}.md"


def addresses_of(course: Course) -> dict[str, str]:
    """Return where on the site the commands lead that notebooks name."""
    lessons = {f"handrail lesson {c.number}": chapter_path(c) for c in course.offered}
    guardrails = all_guardrails(course.root)
    pages = {f"handrail explain {g.id}": guardrail_path(g) for g in guardrails}
    return {command: f"/{path}" for command, path in {**lessons, **pages}.items()}
