"""Commands are named where they find the workspace, and so is the way back to it."""

from pathlib import Path

import pytest
from calling import Call

from handrail import command as module
from handrail.cli.reach import in_reach, way_back
from handrail.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "apps/my shop/.handrail").mkdir(parents=True)
    return Workspace(tmp_path / "apps/my shop")


@pytest.mark.parametrize("place", ["apps", "apps/my shop", "apps/my shop/.handrail"])
def test_from_within_and_from_beside_it_is_in_reach(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.chdir(tmp_path / place)

    with in_reach(workspace) as said:
        assert said is None
        assert Path.cwd() == tmp_path / place
    assert way_back(workspace) == "handrail"


def test_from_afar_commands_are_typed_in_it(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with in_reach(workspace) as said:
        assert Path.cwd() == workspace.root
        assert f"cd '{workspace.root}'" in str(said)
    assert Path.cwd() == tmp_path
    assert way_back(workspace) == "handrail start 'apps/my shop'"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("my-app", "python3 start.py"),
        ("other", "python3 start.py start other"),
    ],
)
def test_start_py_opens_its_own_workspace_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, words: str
) -> None:
    (tmp_path / "start.py").touch()
    for folder in ("my-app", "other"):
        (tmp_path / folder / ".handrail").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "CLONE", tmp_path)
    monkeypatch.setattr("handrail.cli.reach.CLONE", tmp_path)
    monkeypatch.setattr(module, "SCRIPT", Path("handrail/__main__.py"))
    monkeypatch.setenv("HANDRAIL_PYTHON", "python3")

    assert way_back(Workspace(tmp_path / name)) == words


def test_it_is_told_before_the_first_verdict(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "far").mkdir()
    monkeypatch.chdir(tmp_path / "far")
    said, _, _ = call("start", "../apps/till").out.partition("tests pass")

    assert "Commands for this workspace are typed in it: cd" in said
