import os
import sys
from pathlib import Path

import pytest

from handrail.workspace import files
from handrail.workspace.files import read_tree, write_tree
from handrail.workspace.overwrites import obstacle

links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder that holds `app/a.py`."""
    write_tree(tmp_path / "work", {"app/a.py": b"mine"})
    return tmp_path / "work"


def against(root: Path, path: str, content: bytes = b"new") -> str | None:
    """Return what is against writing a file, after a snapshot."""
    return obstacle(root, path, content, read_tree(root))


@pytest.mark.parametrize("path", ["app/a.py", "app/b.py", "new/c/d.py"])
def test_what_is_held_or_new_may_be_written(root: Path, path: str) -> None:
    assert against(root, path) is None


def test_what_is_not_held_may_not(root: Path) -> None:
    assert obstacle(root, "app/a.py", b"new", {}) is not None
    assert obstacle(root, "app/a.py", b"mine", {}) is None


def test_what_changed_since_may_not(root: Path) -> None:
    found = obstacle(root, "app/a.py", b"new", {"app/a.py": b"older"})

    assert found is not None
    assert "app/a.py changed" in found


def test_a_large_file_may_not(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 3)

    found = against(root, "app/a.py")
    assert found is not None
    assert "app/a.py was not overwritten" in found


def test_a_file_that_cannot_be_read_may_not(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(file: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert against(root, "app/a.py") is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes in folders")
def test_a_pipe_is_not_waited_for(root: Path) -> None:
    os.mkfifo(root / "pipe")

    assert against(root, "pipe") is not None


def test_a_name_in_other_capitals_may_not_where_it_is_the_same_file(
    root: Path,
) -> None:
    (root / "app/A.py").write_bytes(b"mine")  # macOS finds it under both names

    assert obstacle(root, "app/A.py", b"new", {"app/a.py": b"mine"}) is not None


def test_a_file_in_place_of_a_folder_is_named(root: Path) -> None:
    found = against(root, "app/a.py/b/c.py")

    assert found is not None
    assert found.startswith("app/a.py is no folder")


def test_a_folder_in_place_of_a_file_is_named(root: Path) -> None:
    found = against(root, "app")

    assert found is not None
    assert found.startswith("app is no file")


@links
class TestLinks:
    def test_what_was_read_through_one_may_be_written(
        self, root: Path, tmp_path: Path
    ) -> None:
        write_tree(tmp_path / "other", {"b.py": b"2"})
        (root / "more").symlink_to(tmp_path / "other")
        (root / "app/c.py").symlink_to(tmp_path / "other/b.py")

        assert against(root, "more/b.py") is None
        assert against(root, "app/c.py") is None

    def test_what_lies_behind_two_may_not(self, root: Path, tmp_path: Path) -> None:
        write_tree(tmp_path, {"other/x": b"", "third/b.py": b"3"})
        (root / "more").symlink_to(tmp_path / "other")
        (tmp_path / "other/again").symlink_to(tmp_path / "third")

        assert against(root, "more/again/b.py") is not None

    @pytest.mark.parametrize("path", ["gone", "gone/a.py"])
    def test_one_that_leads_nowhere_may_not(self, root: Path, path: str) -> None:
        (root / "gone").symlink_to("nowhere")

        assert against(root, path) is not None
