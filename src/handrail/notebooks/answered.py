"""Fills answers in: a notebook in which each thing to try is tried in all ways."""

import re
from collections.abc import Iterator, Mapping

from nbformat import NotebookNode

from handrail.course.model import CourseError
from handrail.notebooks.tries import Try

CHECK = re.compile(r'^check\(\s*"([\w/-]+)"', re.MULTILINE)
PLACE = re.compile(r"= \.\.\.(  #.*)?$", re.MULTILINE)
FILLED = "handrail"  # the key of a cell's metadata: what was filled in


def answered(notebook: NotebookNode, tries: Mapping[str, Try]) -> NotebookNode:
    """Return a notebook whose cells to try stand there again, with each answer.

    The metadata of those cells have the answer, whether it is right, and the sentence
    that has to be said.

    Raises:
        CourseError: Nothing of that name is to be tried, or the cell has no place for
            an answer.
    """
    cells = [each for cell in notebook.cells for each in with_answers(cell, tries)]
    return NotebookNode({**notebook, "cells": cells})


def with_answers(
    cell: NotebookNode, tries: Mapping[str, Try]
) -> Iterator[NotebookNode]:
    """Yield a cell, and after it the same with all answers that are known."""
    yield cell
    name = tried_in(cell)
    if name is None:
        return
    if name not in tries or not PLACE.search(cell.source):
        raise CourseError(f"{name}: this try is not known, or has no `= ...` for it.")
    tried = tries[name]
    for number, wrong in enumerate(tried.wrong, start=1):
        about = {"answer": wrong.answer, "says": wrong.says, "right": False}
        yield filled(cell, f"{cell.id}-wrong-{number}", about)
    about = {"answer": tried.right, "says": tried.because, "right": True}
    yield filled(cell, f"{cell.id}-right", about)


def tried_in(cell: NotebookNode) -> str | None:
    """Return the name of what is tried in a cell, if something is."""
    found = CHECK.search(cell.source) if cell.cell_type == "code" else None
    return found[1] if found else None


def filled(cell: NotebookNode, id_: str, about: dict[str, object]) -> NotebookNode:
    """Return a cell with an answer in the place of the three dots."""
    source = PLACE.sub(lambda _: f"= {about['answer']}", cell.source, count=1)
    metadata = NotebookNode({FILLED: NotebookNode(about)})
    return NotebookNode({**cell, "id": id_, "source": source, "metadata": metadata})
