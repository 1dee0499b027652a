from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.workspace import workspace as workspace_module
from handrail.workspace.files import write_tree
from handrail.workspace.modes import Modes
from handrail.workspace.progress import BrokenProgressError, Progress
from handrail.workspace.workspace import Workspace, WorkspaceError


def test_what_handrail_keeps_is_not_the_learners(place: Path) -> None:
    workspace = Workspace(place)

    workspace.write({"app/a.py": b"1"}, held={})
    workspace.save_progress(Progress(1, "own-till"))
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

    def write_and_save(root: Path, files: dict[str, bytes], modes: Modes) -> None:
        write_tree(root, files, modes)
        (place / "app/b.py").write_bytes(b"new")

    monkeypatch.setattr(workspace_module, "write_tree", write_and_save)
    with pytest.raises(WorkspaceError, match=r"app/b\.py changed while"):
        workspace.write({"app/a.py": b"1", "app/b.py": b"2"}, workspace.files())

    assert workspace.files() == {"app/a.py": b"1", "app/b.py": b"new"}


def test_progress_is_kept(place: Path, course: Course) -> None:
    Workspace(place).save_progress(Progress(2, "vouchers", done=("own-till",)))

    assert Workspace(place).load_progress(course) == Progress(
        2, "vouchers", done=("own-till",)
    )


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
