"""What cannot be read, by somebody whom modes bind."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from unprivileged import unprivileged

from handrail.workspace.files import read_tree
from handrail.workspace.unread import unread

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no modes there")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "app/api").mkdir(parents=True)
    (tmp_path / "app/api/b.py").touch()
    (tmp_path / "app/a.py").touch()
    return tmp_path


@contextmanager
def closed(path: Path, mode: int) -> Iterator[None]:
    """Give a path a mode that binds, until the block ends."""
    before = path.stat().st_mode
    path.chmod(mode)
    with unprivileged():
        yield
    path.chmod(before)


def test_all_of_it_is_read_as_a_rule(root: Path) -> None:
    assert unread(root) == ()


@pytest.mark.parametrize("mode", [0o000, 0o111, 0o222, 0o333, 0o444, 0o666])
def test_a_folder_that_is_closed_is_named(root: Path, mode: int) -> None:
    with closed(root / "app/api", mode):
        assert unread(root) == ("app/api/",)
        assert read_tree(root) == {"app/a.py": b""}


def test_a_file_that_is_closed_is_named(root: Path) -> None:
    with closed(root / "app/a.py", 0o200):
        assert unread(root) == ("app/a.py",)
        assert read_tree(root) == {"app/api/b.py": b""}
