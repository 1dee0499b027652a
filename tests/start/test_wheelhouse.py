"""A folder of packages, for a room without a network."""

from pathlib import Path
from types import ModuleType

import pytest


def test_a_wheelhouse_is_all_that_is_installed_from(
    start: ModuleType, commands: list[list[str]], tmp_path: Path
) -> None:
    assert start.main(["--wheelhouse", str(tmp_path), "list"]) == 0
    options = ["--no-index", "--find-links", str(tmp_path)]

    assert all(set(options) <= set(command) for command in commands[1:3])
    assert commands[-1][1:] == ["-P", "-m", "handrail", "list"]


def test_a_wheelhouse_is_filled_with_all_locks(
    start: ModuleType, commands: list[list[str]], tmp_path: Path
) -> None:
    assert start.main(["wheelhouse", str(tmp_path / "house")]) == 0
    make, *fetches = commands

    assert make == ["venv", "with pip"]
    locks = ["course", "dev", "notebooks"]
    assert [Path(fetch[-1]).stem for fetch in fetches] == locks
    assert all("--require-hashes" in fetch for fetch in fetches)
    assert all(str(tmp_path / "house") in fetch for fetch in fetches)


@pytest.mark.parametrize("words", [["wheelhouse"], ["--wheelhouse"]])
def test_a_wheelhouse_without_a_folder(
    start: ModuleType,
    commands: list[list[str]],
    capsys: pytest.CaptureFixture[str],
    words: list[str],
) -> None:
    assert start.main(words) == 1
    assert "A folder has to follow" in capsys.readouterr().out
    assert commands == []


def test_a_wheelhouse_that_is_not_there(
    start: ModuleType, commands: list[list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main(["--wheelhouse", "/no/house"]) == 1
    assert "/no/house" in capsys.readouterr().out
    assert commands == []
