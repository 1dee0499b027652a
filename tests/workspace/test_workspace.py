from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.workspace import workspace as workspace_module
from handrail.workspace.files import write_tree
from handrail.workspace.progress import BrokenProgressError, Progress
from handrail.workspace.workspace import (
    Workspace,
    WorkspaceError,
    find_workspace,
    open_workspace,
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "work/.handrail").mkdir(parents=True)
    (tmp_path / "work/.handrail/progress.json").touch()
    (tmp_path / "work/app/api").mkdir(parents=True)
    return tmp_path / "work"


@pytest.mark.parametrize("below", ["", "app", "app/api", ".handrail"])
def test_it_is_found_from_within(place: Path, below: str) -> None:
    assert find_workspace(place / below) == Workspace(place)
    assert open_workspace(place / below) == Workspace(place)


def test_the_one_of_the_default_name_is_found_from_beside(tmp_path: Path) -> None:
    (tmp_path / "my-app/.handrail").mkdir(parents=True)

    assert find_workspace(tmp_path) == Workspace(tmp_path / "my-app")


def test_the_innermost_is_found(place: Path) -> None:
    (place / "app/.handrail").mkdir()

    assert find_workspace(place / "app/api") == Workspace(place / "app")


def test_the_one_around_comes_before_the_one_beside(place: Path) -> None:
    (place / "my-app/.handrail").mkdir(parents=True)

    assert find_workspace(place) == Workspace(place)


@pytest.mark.parametrize("name", ["my-app", "other/.handrail", "work"])
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


def test_what_handrail_keeps_is_not_the_learners(place: Path) -> None:
    workspace = Workspace(place)

    workspace.write({"app/a.py": b"1"}, held={})
    workspace.save_progress(Progress(1, "1.1"))
    workspace.snapshot(workspace.files(), "step")

    assert workspace.files() == {"app/a.py": b"1"}


def test_nothing_is_written_where_one_file_is_not_held(place: Path) -> None:
    (place / "app/b.py").write_bytes(b"mine")

    with pytest.raises(WorkspaceError, match=r"app/b\.py was not overwritten"):
        Workspace(place).write({"app/a.py": b"1", "app/b.py": b"2"}, held={})

    assert Workspace(place).files() == {"app/b.py": b"mine"}


def test_a_file_that_is_saved_while_others_are_written_is_left_alone(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place / "app/b.py").write_bytes(b"old")
    workspace = Workspace(place)

    def write_and_save(root: Path, files: dict[str, bytes]) -> None:
        write_tree(root, files)
        (place / "app/b.py").write_bytes(b"new")

    monkeypatch.setattr(workspace_module, "write_tree", write_and_save)
    with pytest.raises(WorkspaceError, match=r"app/b\.py changed while"):
        workspace.write({"app/a.py": b"1", "app/b.py": b"2"}, workspace.files())

    assert workspace.files() == {"app/a.py": b"1", "app/b.py": b"new"}


def test_progress_is_kept(place: Path, course: Course) -> None:
    Workspace(place).save_progress(Progress(2, "2.2", done=("1.1",)))

    assert Workspace(place).load_progress(course) == Progress(2, "2.2", done=("1.1",))


def test_a_new_workspace_has_neither_base_nor_progress(
    place: Path, course: Course
) -> None:
    assert Workspace(place).base_files() == {}
    with pytest.raises(BrokenProgressError):
        Workspace(place).load_progress(course)


def test_the_base_is_what_the_last_step_gave(place: Path) -> None:
    (place / ".handrail/base/app").mkdir(parents=True)
    (place / ".handrail/base/app/a.py").write_bytes(b"1")

    assert Workspace(place).base_files() == {"app/a.py": b"1"}
