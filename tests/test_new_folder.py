"""A new folder is there whole, or as it was before."""

from pathlib import Path

import pytest

from handrail.new_folder import is_taken, lay_out, put_whole


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with `app/a.py`, beside a folder `other` with `sub/b.py`."""
    for file in ["root/app/a.py", "other/sub/b.py"]:
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).touch()
    return tmp_path / "root"


def test_what_is_laid_out_is_there_byte_for_byte(tmp_path: Path) -> None:
    lay_out({"app/a.py": b"x = 1\r\n", "b": b""}, tmp_path / "new")

    assert (tmp_path / "new/app/a.py").read_bytes() == b"x = 1\r\n"
    assert (tmp_path / "new/b").read_bytes() == b""


def test_a_place_is_taken_by_a_file_and_by_what_is_in_a_folder(root: Path) -> None:
    (root / "empty").mkdir()

    assert is_taken(root)
    assert is_taken(root.parent / "other/sub/b.py")
    assert not is_taken(root / "empty")
    assert not is_taken(root / "new")


@pytest.mark.parametrize("before", [None, [], ["old.txt"]])
def test_a_folder_is_put_in_its_place_whole(
    tmp_path: Path, before: list[str] | None
) -> None:
    place = tmp_path / "new/place"
    for name in before or []:
        lay_out({name: b""}, place)
    if before == []:
        place.mkdir(parents=True)

    with put_whole(place) as whole:
        lay_out({"a": b"1"}, whole)
        assert not place.is_dir() or not (place / "a").exists()

    assert [file.name for file in place.iterdir()] == ["a"]
    assert [entry.name for entry in place.parent.iterdir()] == ["place"]


def test_after_a_failure_it_is_as_it_was(root: Path) -> None:
    with pytest.raises(TypeError), put_whole(root) as whole:
        lay_out({"a": b"1", "b": "no bytes"}, whole)  # type: ignore[dict-item]

    assert [entry.name for entry in root.iterdir()] == ["app"]
    assert {entry.name for entry in root.parent.iterdir()} == {"root", "other"}
