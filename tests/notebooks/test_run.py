"""Running a notebook, and keeping what it gave."""

import importlib
import os
from pathlib import Path

import pytest

pytest.importorskip("nbclient")

import nbformat
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

from handrail.notebooks.run import executed
from handrail.notebooks.tries import FILE

NEEDED = ("ipykernel", "matplotlib", "nbclient", "nbformat")


@pytest.mark.skipif(
    "REQUIRE_SERVICES" not in os.environ, reason="without them, tests are skipped"
)
@pytest.mark.parametrize("name", NEEDED)
def test_what_notebooks_are_run_with_is_installed(name: str) -> None:
    importlib.import_module(name)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The place of a notebook in a course that has nothing else."""
    for folder in ("chapters", "notebooks", "solution/app"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "notebooks" / FILE).write_text("", "utf-8")
    return tmp_path / "notebooks/01_one.ipynb"


def write(file: Path, code: str) -> None:
    notebook = new_notebook(cells=[new_code_cell(code, id="one")])
    file.write_text(nbformat.writes(notebook), "utf-8")


def text_of(file: Path, kept: Path) -> str:
    text: str = executed(file, kept).cells[0].outputs[0]["text"]
    return text


@pytest.mark.slow
def test_it_is_run_once_as_long_as_nothing_changes(file: Path, tmp_path: Path) -> None:
    kept, code = tmp_path / "kept", "import uuid\nprint(uuid.uuid4())"
    write(file, code)
    first, second = text_of(file, kept), text_of(file, kept)
    (tmp_path / "solution/app/models.py").write_text("", "utf-8")
    third = text_of(file, kept)

    assert first == second
    assert third != first
    assert len(list(kept.glob("*.ipynb"))) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("assert 1 + 1 == 3", "AssertionError"),
        ("import warnings\nwarnings.warn('old')", "UserWarning"),
    ],
)
def test_what_fails_is_not_kept(
    file: Path, tmp_path: Path, code: str, says: str
) -> None:
    write(file, code)

    with pytest.raises(CellExecutionError, match=says):
        executed(file, tmp_path / "kept")
    assert not list((tmp_path / "kept").glob("*.ipynb"))


@pytest.mark.slow
def test_a_learners_settings_change_nothing(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "sqlite:///mine.db")
    write(file, "import os\nprint(os.environ.get('DATABASE_URL'), os.getcwd())")
    seen, _, folder = text_of(file, tmp_path / "kept").partition(" ")

    assert seen == "None"
    assert not Path(folder.strip()).exists()
