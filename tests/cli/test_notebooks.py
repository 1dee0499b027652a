"""`handrail notebooks`."""

from pathlib import Path

import pytest
from calling import Call

from handrail.cli import notebooks
from handrail.course.location import VARIABLE
from handrail.course.model import CourseError

NAMES = {"01_one.ipynb", "02_two.ipynb"}


@pytest.fixture(autouse=True)
def shelf(course_file: object, tmp_path: Path) -> Path:
    """The notebooks of the small course."""
    folder = tmp_path / "course/notebooks"
    folder.mkdir()
    for name in (*NAMES, "tries.toml"):
        (folder / name).write_text(name, "utf-8")
    return folder


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, bool]]:
    """What JupyterLab would have opened."""
    seen: list[tuple[Path, bool]] = []

    def open_lab(folder: Path, *, in_browser: bool) -> int:
        seen.append((folder, in_browser))
        return 0

    monkeypatch.setattr(notebooks, "need_jupyterlab", lambda: None)
    monkeypatch.setattr(notebooks, "open_lab", open_lab)
    return seen


def test_they_are_copied_and_opened(
    call: Call,
    opened: list[tuple[Path, bool]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = call("notebooks")

    assert outcome.code == 0
    assert opened == [(tmp_path / "my-notebooks", True)]
    assert {p.name for p in (tmp_path / "my-notebooks").glob("*.ipynb")} == NAMES
    assert f"The notebooks are in {tmp_path / 'my-notebooks'}." in outcome.out


def test_they_are_copied_beside_a_workspace(call: Call, at_work: Path) -> None:
    assert call("notebooks", "--copy").code == 0
    assert (at_work.parent / "my-notebooks/01_one.ipynb").is_file()
    assert not (at_work / "my-notebooks").exists()


def test_a_folder_may_be_named_and_no_browser_wanted(
    call: Call, opened: list[tuple[Path, bool]], tmp_path: Path
) -> None:
    call("notebooks", str(tmp_path / "lab"), "--no-browser")

    assert opened == [(tmp_path / "lab", False)]


def test_what_was_kept_is_named(call: Call, shelf: Path, tmp_path: Path) -> None:
    words = ("notebooks", str(tmp_path / "lab"), "--copy")
    call(*words)
    (tmp_path / "lab/01_one.ipynb").write_text("mine", "utf-8")
    (shelf / "01_one.ipynb").write_text("newer", "utf-8")
    outcome = call(*words)

    kept = tmp_path / "lab/01_one.yours-1.ipynb"
    assert f"The course has a newer version. Yours is kept: {kept}" in outcome.out
    assert kept.read_text("utf-8") == "mine"


def test_without_jupyterlab_nothing_is_copied(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise CourseError("Not installed here: jupyterlab.")

    monkeypatch.setattr(notebooks, "need_jupyterlab", refuse)
    outcome = call("notebooks", str(tmp_path / "lab"))

    assert outcome.code == 3
    assert "Not installed here: jupyterlab." in outcome.err
    assert not (tmp_path / "lab").exists()


def test_a_course_without_notebooks(call: Call, shelf: Path, tmp_path: Path) -> None:
    for file in shelf.iterdir():
        file.unlink()
    shelf.rmdir()
    outcome = call("notebooks", str(tmp_path / "lab"), "--copy")

    assert outcome.code == 3
    assert "that course has no notebooks" in outcome.err
    assert VARIABLE in outcome.err
