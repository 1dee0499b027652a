"""Whether all tests of a project have run."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from checking import write_files

from handrail.check.testrun.whole import is_whole

Source = pytest.Config.ArgsSource


def session(root: Path, *words: str, **parts: Any) -> Any:
    """Return a session that was begun with some words, in a folder with two tests."""
    write_files(root, {"tests/a/test_a.py": "", "tests/b/test_b.py": ""})
    config = SimpleNamespace(
        args=[word for word in words if not word.startswith("-")],
        args_source=Source.ARGS if words else Source.INVOCATION_DIR,
        invocation_params=SimpleNamespace(dir=root, args=words),
        rootpath=root,
        option=SimpleNamespace(pyargs=False),
        getini={"testpaths": [], "python_files": ["test_*.py"]}.__getitem__,
    )
    usual = {"config": config, "shouldstop": False, "shouldfail": False}
    return SimpleNamespace(**{**usual, **parts})


@pytest.mark.parametrize(
    "words", [(), (".",), ("tests",), ("tests/a", "tests/b"), ("tests/", "-q")]
)
def test_all_are_named(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert is_whole(session(tmp_path, *words), 0)


@pytest.mark.parametrize(
    "words",
    [
        ("tests/a",),
        ("tests/a/test_a.py::test_one",),
        ("tests", "--lf"),
        ("tests", "--ignore=tests/b"),
    ],
)
def test_some_are_chosen(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert not is_whole(session(tmp_path, *words), 0)


def test_a_run_that_leaves_tests_out_or_stops_is_a_part(tmp_path: Path) -> None:
    assert not is_whole(session(tmp_path), 1)
    assert not is_whole(session(tmp_path, shouldfail="stopping after 1 failures"), 0)


def test_folders_that_hold_tests_are_a_setting(tmp_path: Path) -> None:
    one = session(tmp_path, "tests/a")
    ini = {"testpaths": ["tests/a"], "python_files": ["test_*.py"]}
    one.config.getini = ini.__getitem__
    assert is_whole(one, 0)
    ini["testpaths"] = ["tests/*"]
    assert not is_whole(one, 0)


def test_a_run_from_a_folder_below_is_a_part(tmp_path: Path) -> None:
    one = session(tmp_path)
    one.config.invocation_params.dir = tmp_path / "tests"
    assert not is_whole(one, 0)
