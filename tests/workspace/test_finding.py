"""Where a person stands, and which workspace that is in."""

import shutil
import sys
from pathlib import Path

import pytest

from handrail.workspace.finding import (
    current_folder,
    find_workspace,
    open_workspace,
    stand_in,
)
from handrail.workspace.workspace import Workspace, WorkspaceError

gone = pytest.mark.skipif(sys.platform == "win32", reason="a folder in use stays there")


@pytest.mark.parametrize("below", ["", "app", "app/api", ".handrail"])
def test_it_is_found_from_within(place: Path, below: str) -> None:
    assert find_workspace(place / below) == Workspace(place)
    assert open_workspace(place / below) == Workspace(place)


def test_the_one_of_the_default_name_is_found_from_beside(tmp_path: Path) -> None:
    (tmp_path / "my-app/.handrail").mkdir(parents=True)

    assert find_workspace(tmp_path) == Workspace(tmp_path / "my-app")


def test_the_only_one_beside_is_found(tmp_path: Path) -> None:
    (tmp_path / "shop/.handrail").mkdir(parents=True)
    (tmp_path / "photos").mkdir()
    (tmp_path / "notes.txt").touch()

    assert find_workspace(tmp_path) == Workspace(tmp_path / "shop")


def test_of_several_none_is_taken_for_the_one(tmp_path: Path) -> None:
    for name in ("shop", "blog"):
        (tmp_path / name / ".handrail").mkdir(parents=True)

    assert find_workspace(tmp_path) is None
    with pytest.raises(WorkspaceError, match=r"several workspaces in .*: blog, shop"):
        open_workspace(tmp_path)

    (tmp_path / "my-app/.handrail").mkdir(parents=True)
    assert find_workspace(tmp_path) == Workspace(tmp_path / "my-app")


def test_the_innermost_is_found(place: Path) -> None:
    (place / "app/.handrail").mkdir()

    assert find_workspace(place / "app/api") == Workspace(place / "app")


def test_the_one_around_comes_before_the_one_beside(place: Path) -> None:
    (place / "my-app/.handrail").mkdir(parents=True)

    assert find_workspace(place) == Workspace(place)


@pytest.mark.parametrize("name", ["my-app", "far/other/.handrail", "work"])
def test_another_folder_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir(parents=True)

    assert find_workspace(tmp_path) is None


def test_a_file_of_that_name_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / ".handrail").write_text("", encoding="utf-8")

    assert find_workspace(tmp_path) is None


def test_where_there_is_none_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        open_workspace(tmp_path)

    assert str(tmp_path) in str(caught.value)
    assert "`handrail start my-app`" in str(caught.value)


@pytest.mark.parametrize("mark", ["", "beginning"])
def test_one_that_was_not_made_to_its_end_is_not_opened(
    tmp_path: Path, mark: str
) -> None:
    (tmp_path / ".handrail").mkdir()
    if mark:
        (tmp_path / ".handrail" / mark).touch()

    assert find_workspace(tmp_path) == Workspace(tmp_path)
    with pytest.raises(
        WorkspaceError, match=r"to its end.*`handrail start .*` goes on"
    ):
        open_workspace(tmp_path)


@pytest.fixture
def dead_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder that is gone."""
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    shutil.rmtree(tmp_path / "gone")


@gone
@pytest.mark.usefixtures("dead_end")
def test_a_folder_that_is_gone_is_told(place: Path) -> None:
    with pytest.raises(WorkspaceError, match="that you are in is gone"):
        current_folder()


@gone
@pytest.mark.usefixtures("dead_end")
def test_who_stands_in_a_folder_that_is_gone_goes_into_the_workspace(
    place: Path,
) -> None:
    stand_in(place / "nowhere")
    stand_in(place)

    assert Path.cwd() == place


def test_who_stands_somewhere_stays_there(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stand_in(place)

    assert Path.cwd() == current_folder() == tmp_path
