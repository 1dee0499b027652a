import sys
from dataclasses import replace
from pathlib import Path

import pytest
from small_course import edit_file, solve, write_file
from workspace.conftest import Break

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.course.stage import stage
from handrail.workspace.files import read_tree
from handrail.workspace.modes import modes_of
from handrail.workspace.progress import Progress
from handrail.workspace.restores import restore
from handrail.workspace.snapshots import list_snapshots
from handrail.workspace.steps import move
from handrail.workspace.workspace import Workspace, WorkspaceError

TILL = "app/till.py"
AT_1 = Progress(1, "total", done=("own-till",), hints={"own-till": 2})


@pytest.fixture
def before(course: Course, workspace: Workspace) -> dict[str, bytes]:
    """What was there before a jump to the last chapter."""
    solve(course, workspace.root, "own-till")
    write_file(workspace.root / "notes.txt", "mine")
    workspace.save_progress(AT_1)
    files = workspace.files()
    move(course, workspace, AT_1, 3)
    return files


def test_a_jump_is_taken_back(
    course: Course, workspace: Workspace, before: dict[str, bytes]
) -> None:
    restored = restore(course, workspace, "1")

    now = workspace.files()
    assert {path: now[path] for path in before} == before
    assert workspace.load_progress(course) == restored.progress == AT_1
    assert workspace.base_files() == stage(course, 1)
    assert TILL in restored.written
    assert "notes.txt" not in restored.written
    assert "app/vouchers.py" in restored.left


def test_what_is_there_is_kept_before(
    course: Course, workspace: Workspace, before: dict[str, bytes]
) -> None:
    edit_file(workspace.root / "notes.txt", "mine", "newer")
    after = workspace.files()
    progress = workspace.load_progress(course)
    restored = restore(course, workspace, "1")
    assert read_tree(restored.kept) == after

    restore(course, workspace, restored.kept.name)
    assert workspace.files() == after
    assert workspace.load_progress(course) == progress
    assert workspace.base_files() == stage(course, 3)


def test_the_way_from_there_is_the_one_that_was_not_taken(
    course: Course, workspace: Workspace, before: dict[str, bytes]
) -> None:
    restore(course, workspace, "1")
    step = move(course, workspace, workspace.load_progress(course), 3)

    assert step.filled_in == ("total", "savings", "vouchers")
    files = workspace.files()
    for path, content in stage(course, 2).items():
        assert path in files, content


def test_hints_that_were_seen_since_stay_seen(
    course: Course, workspace: Workspace, before: dict[str, bytes]
) -> None:
    now = replace(workspace.load_progress(course), hints={"own-till": 1, "amounts": 3})
    workspace.save_progress(now)
    restore(course, workspace, "1")

    assert workspace.load_progress(course).hints == {"own-till": 2, "amounts": 3}


def test_files_that_are_gone_come_back(
    course: Course, workspace: Workspace, before: dict[str, bytes]
) -> None:
    for path in before:
        (workspace.root / path).unlink()
    restore(course, workspace, "1")

    assert workspace.files().items() >= before.items()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_files_come_back_with_their_modes(course: Course, workspace: Workspace) -> None:
    """Gone ones, and those that are there; other files keep theirs."""
    modes = {".env": 0o600, "run.sh": 0o755, "notes.txt": 0o640, TILL: 0o600}
    for path in {*modes} - {TILL}:
        write_file(workspace.root / path, "mine")
    for path, mode in modes.items():
        (workspace.root / path).chmod(mode)
    move(course, workspace, AT_1, 3)
    assert modes_of(workspace.root, modes) == modes  # also of what a jump rewrites
    (workspace.root / ".env").unlink()
    (workspace.root / "run.sh").chmod(0o644)

    restored = restore(course, workspace, "1")
    assert modes_of(workspace.root, modes) == modes
    assert {".env", "run.sh"} <= {*restored.written}
    assert "notes.txt" not in restored.written

    restore(course, workspace, restored.kept.name)
    assert modes_of(workspace.root, ["run.sh"]) == {"run.sh": 0o644}


@pytest.mark.parametrize(
    ("lost", "why"),
    [
        (".handrail/records/{}/record.json", "not written to its end"),
        (".handrail/records/{}/base/app/till.py", "what it needs to go on"),
        (".handrail/snapshots/{}/app/till.py", r"no longer holds app/till\.py"),
    ],
)
def test_a_broken_one_is_refused_before_anything_changes(
    course: Course, workspace: Workspace, before: dict[str, bytes], lost: str, why: str
) -> None:
    [snapshot] = list_snapshots(workspace.state)
    (workspace.root / lost.format(snapshot.name)).unlink()
    files = workspace.files()

    with pytest.raises(WorkspaceError, match=f"is broken: .*{why}.*copy from there"):
        restore(course, workspace, "1")
    assert workspace.files() == files
    assert len(list_snapshots(workspace.state)) == 1


def test_one_that_is_not_there_is_refused(course: Course, workspace: Workspace) -> None:
    with pytest.raises(LookupError, match="no snapshot '1'"):
        restore(course, workspace, "1")


def test_where_the_disk_is_full_nothing_is_lost_and_it_can_be_repeated(
    course: Course, workspace: Workspace, before: dict[str, bytes], fail_at: Break
) -> None:
    after, number = workspace.files(), 0
    while workspace.load_progress(course) != AT_1:
        number += 1
        with fail_at(number):
            try:
                restore(course, workspace, "1")
            except OSError as error:
                assert "No space left" in str(error)  # noqa: PT017
        files = workspace.files()
        kept = [read_tree(s.folder) for s in list_snapshots(workspace.state)]
        assert files == after or after in kept

    assert number > 1
    assert workspace.files().items() >= before.items()


def test_a_place_that_the_course_no_longer_has_is_left(
    newer: Course, course: Course, workspace: Workspace, before: dict[str, bytes]
) -> None:
    [snapshot] = list_snapshots(workspace.state)
    edit_file(snapshot.notes / "progress.json", '"at": "total"', '"at": "1.9"')
    restored = restore(load_course(newer.root), workspace, "1")

    assert restored.progress is None
    assert workspace.load_progress(course).chapter == 3
    assert workspace.base_files() == stage(course, 3)
    assert workspace.files()[TILL] == before[TILL]


def test_what_the_copy_before_does_not_hold_is_not_overwritten(
    course: Course, workspace: Workspace, before: dict[str, bytes]
) -> None:
    large = b"#" * 2**21
    (workspace.root / TILL).write_bytes(large)

    with pytest.raises(WorkspaceError, match=r"app/till\.py was not overwritten"):
        restore(course, workspace, "1")
    assert Path(workspace.root, TILL).read_bytes() == large
