"""Steps in a workspace of which a part lies elsewhere: nothing is lost there either."""

import sys
from pathlib import Path

import pytest
from small_course import write_file

from handrail.course.model import Course
from handrail.course.stage import stage
from handrail.workspace.files import read_tree
from handrail.workspace.progress import Progress
from handrail.workspace.resets import reset
from handrail.workspace.steps import move
from handrail.workspace.workspace import Workspace, WorkspaceError

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="links need a right there"
)

AT_1 = Progress(1, "own-till")
TILL = "app/till.py"
MINE = b"mine = 1\n"


@pytest.fixture
def elsewhere(workspace: Workspace, tmp_path: Path) -> Path:
    """The folder `app`, to which the workspace has a link."""
    app = workspace.root / "app"
    app.rename(tmp_path / "elsewhere")
    app.symlink_to("../elsewhere")
    return tmp_path / "elsewhere"


def test_a_step_writes_through_a_linked_folder_what_its_snapshot_holds(
    course: Course, workspace: Workspace, elsewhere: Path
) -> None:
    write_file(elsewhere / "till.py", "def broken(:\n")
    before = workspace.files()

    step = move(course, workspace, AT_1, 2)

    assert step.snapshot is not None
    assert read_tree(step.snapshot) == before
    assert before[TILL] == b"def broken(:\n"
    assert (workspace.root / "app").is_symlink()
    assert (elsewhere / "till.py").read_bytes() == stage(course, 2)[TILL]


def test_what_a_learner_wrote_behind_a_link_is_merged(
    course: Course, workspace: Workspace, elsewhere: Path
) -> None:
    with (elsewhere / "__init__.py").open("ab") as file:
        file.write(MINE)

    move(course, workspace, AT_1, 2)

    assert MINE in (elsewhere / "__init__.py").read_bytes()


def test_a_reset_writes_through_a_linked_file_what_its_snapshot_holds(
    course: Course, workspace: Workspace, tmp_path: Path
) -> None:
    file = workspace.root / TILL
    file.rename(tmp_path / "till.py")
    file.symlink_to(tmp_path / "till.py")
    (tmp_path / "till.py").write_bytes(MINE)

    snapshot = reset(course, workspace, course.exercise("total"))

    assert read_tree(snapshot)[TILL] == MINE
    assert file.is_symlink()
    assert b"exercise total" in (tmp_path / "till.py").read_bytes()


def test_what_is_not_read_is_not_written(
    course: Course, workspace: Workspace, elsewhere: Path, tmp_path: Path
) -> None:
    """Behind a second link nothing is read."""
    (elsewhere / "till.py").rename(tmp_path / "till.py")
    (elsewhere / "till.py").symlink_to(tmp_path / "till.py")
    (tmp_path / "till.py").write_bytes(MINE)
    before = workspace.files()

    with pytest.raises(WorkspaceError, match=r"app/till\.py was not overwritten"):
        move(course, workspace, AT_1, 2)
    with pytest.raises(WorkspaceError, match=r"app/till\.py was not overwritten"):
        reset(course, workspace, course.exercise("total"))

    assert workspace.files() == before
    assert (tmp_path / "till.py").read_bytes() == MINE
    assert workspace.load_progress(course).chapter == 1
