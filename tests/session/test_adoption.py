"""An application whose `.handrail` is gone."""

import shutil

import pytest
from small_course import solve

from handrail.course.model import Course
from handrail.course.stage import stage
from handrail.session import Session, open_session
from handrail.session.adoption import adopt, missing
from handrail.session.route import jump, move
from handrail.tree import walk
from handrail.workspace.workspace import WorkspaceError


@pytest.fixture
def clone(session: Session, course: Course) -> Session:
    """An application at chapter 2, whose `.handrail` is gone."""
    jump(session, "2")
    solve(course, session.workspace.root, "savings")
    shutil.rmtree(session.workspace.state)
    return session


def test_it_is_taken_up_as_it_is(clone: Session, course: Course) -> None:
    before = clone.workspace.files()
    assert missing(course, clone.workspace.root) == ()

    assert adopt(course, clone.workspace).number == 2
    again, trouble = open_session(course, clone.workspace)

    assert clone.workspace.files() == before
    assert clone.workspace.base_files() == stage(course, 2)
    assert "was found out anew" in trouble
    assert again.exercise.slug == "vouchers"
    assert again.progress.done == ("savings",)
    assert again.progress.given == ("own-till", "total")


def test_the_way_goes_on_without_a_loss(clone: Session, course: Course) -> None:
    till = clone.workspace.root / "app/till.py"
    till.write_text(till.read_text("utf-8") + "\nMINE = 1\n", "utf-8")
    adopt(course, clone.workspace)
    step = move(open_session(course, clone.workspace)[0], 3)

    assert step.gave_way == ()
    assert "MINE = 1" in till.read_text("utf-8")


def test_what_is_no_application_is_left_alone(clone: Session, course: Course) -> None:
    (clone.workspace.root / "app/till.py").unlink()
    before = [entry.path for entry in walk(clone.workspace.root)]

    with pytest.raises(WorkspaceError, match=r"it lacks app/till\.py"):
        adopt(course, clone.workspace)
    assert [entry.path for entry in walk(clone.workspace.root)] == before
    assert not clone.workspace.state.exists()


def test_where_it_cannot_be_written_nothing_is_left_of_it(
    clone: Session, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    names = {entry.name for entry in clone.workspace.root.iterdir()}
    with monkeypatch.context() as patch:
        patch.setattr("handrail.session.adoption.write_tree", full)
        with pytest.raises(OSError, match="No space left"):
            adopt(course, clone.workspace)
    assert {entry.name for entry in clone.workspace.root.iterdir()} == names

    clone.workspace.state.mkdir()  # bare: as an interrupted start leaves it
    assert adopt(course, clone.workspace).number == 2
