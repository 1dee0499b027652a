import re
from functools import partial
from pathlib import Path

import pytest
from workspace.conftest import Break

from handrail.workspace import records
from handrail.workspace.files import read_tree
from handrail.workspace.snapshots import (
    find_snapshot,
    keep_snapshot,
    list_snapshots,
    unused,
)

FILES = {"app/a.py": b"\xff", "notes ♥.txt": b"mine", ".env": b"SECRET=1\r\n"}
BASE = {"app/a.py": b"1"}
keep = partial(keep_snapshot, base=BASE, progress=b"{}")


def test_it_holds_the_files(tmp_path: Path) -> None:
    snapshot = keep(FILES, tmp_path, "a step")

    assert read_tree(snapshot) == FILES


def test_it_is_named_after_moment_and_reason(tmp_path: Path) -> None:
    snapshot = keep(FILES, tmp_path, "Before: reset of 1.2 / ünd?")

    pattern = r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d_before-reset-of-1\.2-nd"
    assert re.fullmatch(pattern, snapshot.name)
    assert snapshot.parent == tmp_path / "snapshots"


def test_snapshots_of_one_second_stand_side_by_side(tmp_path: Path) -> None:
    snapshots = [keep(FILES, tmp_path, "step") for _ in range(3)]

    assert len(set(snapshots)) == 3
    assert all(read_tree(snapshot) == FILES for snapshot in snapshots)


def test_no_files_make_an_empty_snapshot(tmp_path: Path) -> None:
    snapshot = keep({}, tmp_path, "step")

    assert snapshot.is_dir()
    assert read_tree(snapshot) == {}


@pytest.mark.parametrize("number", range(1, 7))
def test_of_a_copy_that_fails_nothing_is_left(
    tmp_path: Path, fail_at: Break, number: int
) -> None:
    with fail_at(number), pytest.raises(OSError, match="No space left"):
        keep(FILES, tmp_path, "step")

    assert list_snapshots(tmp_path) == []
    assert not list((tmp_path / "snapshots").iterdir())


def test_the_newest_is_the_first_and_has_the_highest_number(tmp_path: Path) -> None:
    made = [keep(FILES, tmp_path, f"step {number}") for number in range(12)]

    listed = list_snapshots(tmp_path)

    assert [s.folder for s in listed] == made[::-1]
    assert [s.number for s in listed] == [*range(12, 0, -1)]


def test_what_it_is_is_noted(tmp_path: Path) -> None:
    keep(FILES, tmp_path, "Before: a step", left_out=("data/",))
    [snapshot] = list_snapshots(tmp_path)

    assert snapshot.record is not None
    assert snapshot.record.why == "Before: a step"
    assert snapshot.record.files.keys() == FILES.keys()
    assert snapshot.record.left_out == ("data/",)
    assert read_tree(snapshot.notes / "base") == BASE


def test_one_that_was_not_made_to_its_end_is_listed_as_such(tmp_path: Path) -> None:
    keep(FILES, tmp_path, "step")
    [whole] = list_snapshots(tmp_path)
    (whole.notes / records.FILE).unlink()

    [half] = list_snapshots(tmp_path)
    assert half.record is None
    assert half.name == whole.name


def test_it_is_found_by_number_name_and_place(tmp_path: Path) -> None:
    first, second = (keep(FILES, tmp_path, "step") for _ in range(2))

    for name in ("2", second.name, str(second), f"{second}/"):
        assert find_snapshot(tmp_path, name).folder == second
    assert find_snapshot(tmp_path, "1").folder == first


@pytest.mark.parametrize("name", ["0", "2", "x", "", "..", "2026"])
def test_one_that_is_not_there_is_not_found(tmp_path: Path, name: str) -> None:
    keep(FILES, tmp_path, "step")

    with pytest.raises(LookupError, match=r"no snapshot.*`handrail snapshots`"):
        find_snapshot(tmp_path, name)


def test_a_free_name_is_found(tmp_path: Path) -> None:
    assert unused(tmp_path / "a.broken") == tmp_path / "a.broken"
    for name in ["a.broken", "a.broken_2"]:
        (tmp_path / name).touch()
    assert unused(tmp_path / "a.broken") == tmp_path / "a.broken_3"
