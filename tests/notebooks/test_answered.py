"""A notebook in which all known answers are given."""

import pytest

pytest.importorskip("nbformat")

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from handrail.course.model import CourseError
from handrail.notebooks.answered import FILLED, answered, tried_in
from handrail.notebooks.tries import Try, Wrong

TRIES = {"a/b": Try("[2]", "Two.", "Count.", (Wrong("1", "One."), Wrong("9", "Nine.")))}
SOURCE = 'guess = ...  # a number\n\ncheck("a/b", guess, 2)'


def filled(source: str) -> list[NotebookNode]:
    notebook = new_notebook(cells=[new_code_cell(source)])
    cells: list[NotebookNode] = answered(notebook, TRIES).cells
    return cells


def test_the_cell_stands_there_once_with_each_answer() -> None:
    empty, *given = filled(SOURCE)

    assert empty.source == SOURCE
    assert [cell.source.splitlines()[0] for cell in given] == [
        "guess = 1",
        "guess = 9",
        "guess = [2]",
    ]
    assert [cell.metadata[FILLED].right for cell in given] == [False, False, True]
    assert [cell.metadata[FILLED].says for cell in given] == ["One.", "Nine.", "Two."]
    assert len({cell.id for cell in (empty, *given)}) == 4


def test_other_cells_stay_as_they_are() -> None:
    cells = [new_markdown_cell('check("a/b")'), new_code_cell("x = ...")]
    notebook = new_notebook(cells=cells)

    assert answered(notebook, TRIES).cells == cells


@pytest.mark.parametrize(
    "source", ['guess = 1\ncheck("a/b", guess, 2)', SOURCE.replace("a/b", "a/c")]
)
def test_a_cell_without_a_place_or_a_known_name(source: str) -> None:
    with pytest.raises(CourseError, match="not known"):
        filled(source)


def test_what_is_tried_is_found_on_several_lines() -> None:
    assert tried_in(new_code_cell('check(\n    "a/b",\n    2,\n)')) == "a/b"
    assert tried_in(new_code_cell('# check("a/b", 2)')) is None
