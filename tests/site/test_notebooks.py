"""Pages of notebooks that have been run."""

from pathlib import Path

import pytest

pytest.importorskip("nbclient")

from nbformat.v4 import (
    new_code_cell,
    new_markdown_cell,
    new_notebook,
    new_output,
)

from handrail.course.loader import load_course
from handrail.notebooks.answered import answered
from handrail.notebooks.tries import Try, Wrong
from handrail.site.notebook_page import notebook_page
from handrail.site.notebooks import addresses_of, index_sheet

ROOT = Path(__file__).resolve().parents[2]
TRIES = {"a": Try("2", "Two it is.", "Count.", (Wrong("1", "One is few."),))}


def page(*cells: object) -> str:
    return notebook_page(new_notebook(cells=list(cells)), "03_orm", {})[0]


def test_code_stands_with_what_it_gave() -> None:
    told = new_output("stream", name="stdout", text="hello\n")
    shown = new_output("execute_result", data={"text/plain": "[1, 2]"})
    text = page(new_code_cell("print('hello')\n[1, 2]", outputs=[told, shown]))

    assert text == (
        "```python\nprint('hello')\n[1, 2]\n```\n\n"
        "```text\nhello\n```\n\n```text\n[1, 2]\n```\n"
    )


def test_a_picture_is_a_file_with_words() -> None:
    data = {"image/svg+xml": "<svg/>", "text/plain": "A line climbs."}
    cell = new_code_cell("show()", outputs=[new_output("display_data", data=data)])
    cell["id"] = "cell-3"
    text, pictures = notebook_page(new_notebook(cells=[cell]), "03_orm", {})

    assert "![A line climbs.](03_orm-cell-3-1.svg)" in text
    assert pictures == {"03_orm-cell-3-1.svg": b"<svg/>"}


def test_an_answer_is_folded_away_and_a_wrong_one_left_out() -> None:
    cell = new_code_cell('guess = ...\n\ncheck("a", guess, 2)')
    tried = answered(new_notebook(cells=[cell]), TRIES)
    text = notebook_page(tried, "03_orm", {})[0]
    shown, _, hidden = text.partition("???")

    assert "guess = ..." in shown
    assert "Two it is." not in shown
    assert "Two it is." in hidden
    assert all(line.startswith("    ") for line in hidden.splitlines()[2:] if line)
    assert "One is few." not in text


def test_commands_lead_to_their_pages() -> None:
    cell = new_markdown_cell("See `handrail explain 06` or `handrail hint`.")
    addresses = {"handrail explain 06": "/x.md"}
    text, _ = notebook_page(new_notebook(cells=[cell]), "03_orm", addresses)

    assert text == "See [`handrail explain 06`](/x.md) or `handrail hint`.\n"


def test_all_lessons_and_guardrails_have_an_address() -> None:
    addresses = addresses_of(load_course(ROOT))

    assert addresses["handrail lesson 4"].endswith("04_errors.md")
    assert addresses["handrail explain 06"].endswith("06-error-handlers.md")
    assert len(addresses) == 16 + 23


def test_the_list_has_what_each_notebook_asks() -> None:
    text = index_sheet([ROOT / "notebooks/03_orm.ipynb"]).text

    assert "[What the ORM really sends](/learn/notebooks/03_orm.md) | A list of" in text
