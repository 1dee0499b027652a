import re
from pathlib import Path

import pytest
from workspace.conftest import Break

from handrail.workspace.files import read_tree
from handrail.workspace.snapshots import keep_snapshot, unused

FILES = {"app/a.py": b"\xff", "notes ♥.txt": b"mine", ".env": b"SECRET=1\r\n"}


def test_it_holds_the_files(tmp_path: Path) -> None:
    snapshot = keep_snapshot(FILES, tmp_path / "s", "a step")

    assert read_tree(snapshot) == FILES


def test_it_is_named_after_moment_and_reason(tmp_path: Path) -> None:
    snapshot = keep_snapshot(FILES, tmp_path / "s", "Before: reset of 1.2 / ünd?")

    pattern = r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d_before-reset-of-1\.2-nd"
    assert re.fullmatch(pattern, snapshot.name)
    assert snapshot.parent == tmp_path / "s"


def test_snapshots_of_one_second_stand_side_by_side(tmp_path: Path) -> None:
    snapshots = [keep_snapshot(FILES, tmp_path / "s", "step") for _ in range(3)]

    assert len(set(snapshots)) == 3
    assert all(read_tree(snapshot) == FILES for snapshot in snapshots)


def test_no_files_make_an_empty_snapshot(tmp_path: Path) -> None:
    snapshot = keep_snapshot({}, tmp_path / "s", "step")

    assert snapshot.is_dir()
    assert read_tree(snapshot) == {}


def test_a_copy_that_fails_is_told(tmp_path: Path, fail_at: Break) -> None:
    with fail_at(2), pytest.raises(OSError, match="No space left"):
        keep_snapshot(FILES, tmp_path / "s", "step")


def test_a_free_name_is_found(tmp_path: Path) -> None:
    assert unused(tmp_path / "a.broken") == tmp_path / "a.broken"
    for name in ["a.broken", "a.broken_2"]:
        (tmp_path / name).touch()
    assert unused(tmp_path / "a.broken") == tmp_path / "a.broken_3"
