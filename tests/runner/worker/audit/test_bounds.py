import os
import sys
import tempfile
from pathlib import Path

import pytest

from handrail.runner.worker.audit.bounds import Bounds, bounds_of, is_below
from handrail.runner.worker.audit.bounds import move_temporary_files as move


@pytest.mark.parametrize(
    ("path", "folder", "answer"),
    [
        ("/a/b", "/a", True),
        ("/a", "/a", True),
        ("/ab", "/a", False),
        ("/", "/a", False),
        ("/a", "/", True),
    ],
)
def test_a_path_is_below_a_folder(path: str, folder: str, answer: bool) -> None:
    path, folder = (text.replace("/", os.sep) for text in (path, folder))

    assert is_below(path, folder) is answer


def test_below_home_only_libraries_are_read(bounds: Bounds) -> None:
    home = Path(bounds.home)

    assert bounds.is_readable(str(home / "python/a.py"))
    assert not bounds.is_readable(str(home / ".netrc"))
    assert bounds.is_readable(str(home.parent))


def test_what_is_readable_leaves_home_out(bounds: Bounds) -> None:
    found = set(bounds.readable())

    assert Path(bounds.home) not in found
    assert not any(path in Path(bounds.home).parents for path in found)
    assert Path(bounds.folder) in found
    assert Path(bounds.libraries[0]) in found


def test_python_and_the_tests_are_readable(tmp_path: Path) -> None:
    workspace = tmp_path / "run/books"
    (workspace / "app").mkdir(parents=True)
    (workspace / "app/a.py").touch()
    found = bounds_of(tmp_path / "run", workspace, tmp_path / "tests")

    assert str(tmp_path / "tests") in found.libraries
    assert found.is_readable(os.__file__)
    assert found.is_readable(sys.executable)
    assert found.sources == {str(workspace / "app/a.py")}


@pytest.mark.parametrize("variable", [os.sep, "no such folder"])
def test_who_has_no_home_may_read_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    for name in ["HOME", "USERPROFILE"]:
        monkeypatch.setenv(name, variable)
    found = bounds_of(tmp_path, tmp_path / "books", tmp_path / "tests")

    assert found.is_readable(str(Path("/etc/hosts").resolve()))
    assert Path(found.home).is_relative_to(tmp_path)
    assert Path("/usr").resolve() in set(found.readable()) or os.sep != "/"


def test_temporary_files_are_made_within_the_bounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", "before")
    monkeypatch.setattr(tempfile, "tempdir", "before")
    move(tmp_path)

    with tempfile.NamedTemporaryFile() as file:
        assert Path(file.name).is_relative_to(tmp_path)
