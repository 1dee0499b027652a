"""The learner's own copies of the notebooks."""

from pathlib import Path

import pytest

from handrail.notebooks.copies import NOTE, copy_notebooks


@pytest.fixture
def course(tmp_path: Path) -> list[Path]:
    """Two notebooks of a course."""
    files = [tmp_path / f"course/{name}.ipynb" for name in ("01_one", "02_two")]
    files[0].parent.mkdir()
    for file in files:
        file.write_text(f"first {file.stem}", "utf-8")
    return files


@pytest.fixture
def mine(tmp_path: Path, course: list[Path]) -> Path:
    """The folder of a learner, with copies."""
    folder = tmp_path / "new/mine"
    assert copy_notebooks(course, folder) == []
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in folder.glob("*.ipynb")}


def test_they_are_copied_into_a_new_folder(mine: Path) -> None:
    assert texts(mine) == {
        "01_one.ipynb": "first 01_one",
        "02_two.ipynb": "first 02_two",
    }


def test_what_a_learner_has_changed_stays(mine: Path, course: list[Path]) -> None:
    (mine / "01_one.ipynb").write_text("mine", "utf-8")

    assert copy_notebooks(course, mine) == []
    assert texts(mine)["01_one.ipynb"] == "mine"


def test_one_that_was_deleted_comes_again(mine: Path, course: list[Path]) -> None:
    (mine / "01_one.ipynb").unlink()
    copy_notebooks(course, mine)

    assert texts(mine)["01_one.ipynb"] == "first 01_one"


def test_a_newer_one_takes_the_place_of_an_unchanged_one(
    mine: Path, course: list[Path]
) -> None:
    course[0].write_text("second", "utf-8")

    assert copy_notebooks(course, mine) == []
    assert texts(mine) == {"01_one.ipynb": "second", "02_two.ipynb": "first 02_two"}


def test_a_newer_one_comes_beside_what_a_learner_has_changed(
    mine: Path, course: list[Path]
) -> None:
    for turn in ("second", "third"):
        (mine / "01_one.ipynb").write_text(f"mine, {turn}", "utf-8")
        course[0].write_text(turn, "utf-8")
        (kept,) = copy_notebooks(course, mine)
        assert kept.read_text("utf-8") == f"mine, {turn}"

    assert texts(mine) == {
        "01_one.ipynb": "third",
        "01_one.yours-1.ipynb": "mine, second",
        "01_one.yours-2.ipynb": "mine, third",
        "02_two.ipynb": "first 02_two",
    }


@pytest.mark.parametrize("note", [None, "", "[]", "\0"])
def test_where_the_note_is_lost_nothing_is_written_over(
    mine: Path, course: list[Path], note: str | None
) -> None:
    (mine / "01_one.ipynb").write_text("mine", "utf-8")
    (mine / NOTE).unlink()
    if note is not None:
        (mine / NOTE).write_text(note, "utf-8")
    (kept,) = copy_notebooks(course, mine)

    assert kept.read_text("utf-8") == "mine"
    assert texts(mine)["01_one.ipynb"] == "first 01_one"


def test_a_file_in_the_place_of_the_folder(tmp_path: Path, course: list[Path]) -> None:
    (tmp_path / "taken").write_text("mine", "utf-8")

    with pytest.raises(OSError, match="taken"):
        copy_notebooks(course, tmp_path / "taken")
