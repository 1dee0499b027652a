"""The notebooks: run from their beginning, with all known answers, right and wrong."""

import re
from pathlib import Path
from typing import Any

import pytest

from handrail.course.loader import load_course
from handrail.guardrails.registry import house_guardrails
from handrail.notebooks.shelf import notebooks_in
from handrail.notebooks.tries import read_tries

pytest.importorskip("nbclient")

import nbformat

from handrail.notebooks.answered import FILLED, tried_in
from handrail.notebooks.check import EMPTY, RIGHT, WRONG
from handrail.notebooks.run import executed

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "notebooks"
NOTEBOOKS = notebooks_in(FOLDER)
KEPT = ROOT / "build/notebooks"
WORDS = 60  # characters that a picture is told in, at least
SECTIONS = ["Guess", "See", "Why", "Try it", "Where it stands in the application"]
COMMAND = re.compile(r"`handrail (explain|lesson) (\d+)`")
PLACE = re.compile(r"`((?:app|tests)/[\w/]+\.py)(?:::(\w+))?`")


def read(file: Path) -> Any:
    return nbformat.read(file, as_version=4)


def text_of(file: Path) -> str:
    cells = read(file).cells
    return "\n\n".join(c.source for c in cells if c.cell_type == "markdown")


@pytest.fixture(params=NOTEBOOKS, ids=lambda file: file.stem)
def file(request: pytest.FixtureRequest) -> Path:
    """Each of the notebooks."""
    found: Path = request.param
    return found


def test_there_are_eight_at_least() -> None:
    numbers = [int(file.name[:2]) for file in NOTEBOOKS]

    assert len(numbers) >= 8
    assert numbers == list(range(1, len(numbers) + 1))


def test_no_output_is_saved(file: Path) -> None:
    notebook = read(file)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]

    assert [cell.outputs for cell in code] == [[]] * len(code)
    assert {cell.execution_count for cell in code} == {None}
    assert {cell.metadata.get("execution") for cell in notebook.cells} == {None}


def test_it_is_written_as_nbformat_writes_it(file: Path) -> None:
    """So that a change shows as what it is."""
    assert file.read_text("utf-8") == f"{nbformat.writes(read(file), indent=1)}\n"


def test_it_goes_from_a_guess_to_the_application(file: Path) -> None:
    headings = re.findall(r"^## (.+)$", text_of(file), re.MULTILINE)

    assert headings == SECTIONS
    assert len(re.findall(r"^# .+$", text_of(file), re.MULTILINE)) == 1


def test_what_it_names_is_there(file: Path) -> None:
    chapters = {str(chapter.number) for chapter in load_course(ROOT).offered}
    known = {"lesson": chapters, "explain": {g.id for g in house_guardrails()}}
    named = COMMAND.findall(text_of(file))
    places = PLACE.findall(text_of(file))

    assert {kind for kind, _ in named} == set(known)
    assert all(what in known[kind] for kind, what in named), named
    assert any(name for _, name in places)
    for path, name in places:
        code = (ROOT / "solution" / path).read_text("utf-8")
        assert re.search(rf"^(?:def |class )?{name}\b", code, re.MULTILINE), name


def test_each_try_stands_in_one_notebook() -> None:
    tried = [tried_in(cell) for file in NOTEBOOKS for cell in read(file).cells]

    assert sorted(filter(None, tried)) == sorted(read_tries(FOLDER))


@pytest.mark.slow
def test_it_runs_and_tells_right_from_wrong(file: Path) -> None:
    """Its own assertions hold, and each answer that is known is told its sentence."""
    cells = [c for c in executed(file, KEPT).cells if c.cell_type == "code"]
    given = [c for c in cells if FILLED in c.metadata]
    empty = [c for c in cells if tried_in(c) and c not in given]

    assert len(empty) >= 3
    assert all(said(cell) == EMPTY for cell in empty)
    assert len(given) >= 2 * len(empty)
    for cell in given:
        about = cell.metadata[FILLED]
        verdict, right = (RIGHT if about.right else WRONG), about.right
        assert said(cell) == f"{verdict} {about.says}", cell.source
        assert right or because_of(cell) not in said(cell)
    for data in pictures(cells):
        assert len(data["text/plain"]) > WORDS


def said(cell: Any) -> str:
    return "".join(output.get("text", "") for output in cell.outputs).strip()


def pictures(cells: list[Any]) -> list[Any]:
    shown = [output.get("data", {}) for cell in cells for output in cell.outputs]
    return [data for data in shown if "image/svg+xml" in data]


def because_of(cell: Any) -> str:
    return read_tries(FOLDER)[tried_in(cell) or ""].because
